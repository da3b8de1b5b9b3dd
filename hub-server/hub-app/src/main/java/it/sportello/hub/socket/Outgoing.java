package it.sportello.hub.socket;

import it.sportello.api.Frame;
import it.sportello.api.Topic;
import it.sportello.codec.MessageCodec;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.SequencedMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.StatusCode;
import org.jspecify.annotations.Nullable;

/**
 * What the hub still has to say on one link: messages in order, and of the frames the newest of each topic.
 *
 * <p>One write is in flight at a time; messages go before frames. Frames wait until {@link #beginFrames}. After
 * {@link #end} nothing more is taken. Safe for any thread.
 *
 * @param <M> the messages of the contract
 */
public final class Outgoing<M> implements Callback {

    /** A peer that lets so many messages pile up does not read them. */
    private static final int MAX_MESSAGES = 200;

    private static final int CLOSE_SECONDS = 2;

    private final Session session;
    private final MessageCodec codec;
    private final ScheduledExecutorService timer;
    private final Queue<String> messages = new ArrayDeque<>();
    private final Map<Topic, Frame> newest = new HashMap<>();
    private final SequencedMap<Topic, Shown> waiting = new LinkedHashMap<>();
    private boolean writing;
    private boolean framesBegun;
    private @Nullable String endReason;
    private boolean closed;

    public Outgoing(Session session, MessageCodec codec, ScheduledExecutorService timer) {
        this.session = session;
        this.codec = codec;
        this.timer = timer;
    }

    public void send(M message) {
        boolean overfull;
        synchronized (this) {
            if (endReason != null) {
                return;
            }
            messages.add(codec.write(message));
            overfull = messages.size() > MAX_MESSAGES;
        }
        if (overfull) {
            cut("NOT_READING");
        } else {
            writeNext();
        }
    }

    /** Sends the frame unless a newer one of its topic was offered before; it takes the place of one that waits. */
    public void offer(Shown shown) {
        synchronized (this) {
            var topic = shown.frame().topic();
            var known = newest.get(topic);
            if (endReason != null || (known != null && !shown.frame().isNewerThan(known))) {
                return;
            }
            newest.put(topic, shown.frame());
            waiting.put(topic, shown);
        }
        writeNext();
    }

    /** From now on frames are sent, those that wait first. */
    public void beginFrames() {
        synchronized (this) {
            framesBegun = true;
        }
        writeNext();
    }

    /** Says the last message, then closes the link. */
    public void end(M last, String reason) {
        synchronized (this) {
            if (endReason != null) {
                return;
            }
            messages.add(codec.write(last));
            waiting.clear();
            endReason = reason;
        }
        writeNext();
    }

    /** Closes the link without another word. */
    public void cut(String reason) {
        synchronized (this) {
            messages.clear();
            waiting.clear();
            endReason = endReason == null ? reason : endReason;
        }
        writeNext();
    }

    public synchronized boolean ended() {
        return endReason != null;
    }

    @Override
    public void succeed() {
        synchronized (this) {
            writing = false;
        }
        writeNext();
    }

    @Override
    public void fail(Throwable cause) {
        session.disconnect();
    }

    private void writeNext() {
        String next;
        String reason;
        synchronized (this) {
            next = writing ? null : poll();
            writing |= next != null;
            reason = endReason;
            if (writing || closed || reason == null) {
                reason = null;
            } else {
                closed = true;
            }
        }
        if (next != null) {
            session.sendText(next, this);
        }
        if (reason != null) {
            session.close(StatusCode.POLICY_VIOLATION, reason, Callback.NOOP);
            // A peer that does not answer the close is not waited for.
            var _ = timer.schedule(session::disconnect, CLOSE_SECONDS, TimeUnit.SECONDS);
        }
    }

    private @Nullable String poll() {
        if (!messages.isEmpty() || !framesBegun || waiting.isEmpty()) {
            return messages.poll();
        }
        return waiting.pollFirstEntry().getValue().message();
    }
}
