package it.sportello.hub.live;

import it.sportello.api.Topic;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * One client's open stream: one event is being written, at most one waits, and a newer one takes the place of the one
 * that waits. Safe for any thread.
 */
final class LiveStream implements Callback {

    /** A client that has not taken a write for so many heartbeats is gone. */
    private static final int MISSED_BEATS = 3;

    private final Topic topic;
    private final Wire wire;
    private final LiveMetrics metrics;
    private @Nullable Event writing;
    private @Nullable Event waiting;
    private int missedBeats;

    LiveStream(Topic topic, Wire wire, LiveMetrics metrics) {
        this.topic = topic;
        this.wire = wire;
        this.metrics = metrics;
    }

    Topic topic() {
        return topic;
    }

    /** Sends the event now, or as soon as the client has taken the one before. */
    void offer(Event event) {
        synchronized (this) {
            if (writing != null) {
                if (waiting != null) {
                    metrics.countDropped();
                }
                waiting = event;
                return;
            }
            writing = event;
        }
        write(event);
    }

    /** Sends a sign of life if nothing else is under way; gives up on a client that takes nothing for long. */
    void beat() {
        boolean gone;
        synchronized (this) {
            gone = writing != null && ++missedBeats >= MISSED_BEATS;
            if (writing != null && !gone) {
                return;
            }
            writing = Event.HEARTBEAT;
        }
        if (gone) {
            close();
        } else {
            write(Event.HEARTBEAT);
        }
    }

    void close() {
        wire.close();
    }

    @Override
    public void succeeded() {
        Event written;
        Event next;
        synchronized (this) {
            written = writing;
            next = waiting;
            writing = next;
            waiting = null;
            missedBeats = 0;
        }
        if (written != null) {
            metrics.countWritten(written);
        }
        if (next != null) {
            write(next);
        }
    }

    @Override
    public void failed(Throwable cause) {
        close();
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    private void write(Event event) {
        wire.write(event.bytes().duplicate(), this);
    }
}
