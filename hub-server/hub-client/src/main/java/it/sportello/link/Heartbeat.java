package it.sportello.link;

import java.util.concurrent.Future;

/** Watches whether the other end of a wire lives: pings it and counts the pings after which nothing was heard. */
final class Heartbeat {

    private final Wire<?> wire;
    private final Watcher watcher;
    private final long mostSilent;
    private final Future<?> beats;
    private boolean heard;
    private long silent;

    /** Begins to beat on the link's thread. */
    Heartbeat(Wire<?> wire, LinkTimings timings, Loop loop, Watcher watcher) {
        this.wire = wire;
        this.watcher = watcher;
        this.mostSilent = Math.max(1, timings.silence().dividedBy(timings.ping()));
        wire.ping();
        this.beats = loop.every(timings.ping(), this::beat);
    }

    /** Who wants to know. */
    interface Watcher {

        /** The other end was heard between two beats. */
        void steady();

        void silent();
    }

    void heard() {
        heard = true;
    }

    void stop() {
        beats.cancel(false);
    }

    private void beat() {
        if (heard) {
            silent = 0;
            watcher.steady();
        } else {
            silent++;
        }
        heard = false;
        if (silent >= mostSilent) {
            watcher.silent();
        } else {
            wire.ping();
        }
    }
}
