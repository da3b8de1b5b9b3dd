package it.sportello.device.media.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** Counts the deaths of late, and says how long to wait before the next start. One thread. */
final class Deaths {
    private final EngineSettings.Limits limits;
    private final Deque<Instant> times = new ArrayDeque<>();
    private int total;

    Deaths(EngineSettings.Limits limits) {
        this.limits = limits;
    }

    void add(Instant now) {
        times.addLast(now);
        total++;
        forgetBefore(now.minus(limits.deathWindow()));
    }

    /** Another engine has another life. */
    void forgive() {
        times.clear();
    }

    boolean tooMany() {
        return times.size() >= 2;
    }

    int total() {
        return total;
    }

    Duration pause() {
        Duration pause = limits.firstPause().multipliedBy(1L << Math.clamp(times.size() - 1, 0, 20));
        return pause.compareTo(limits.longestPause()) < 0 ? pause : limits.longestPause();
    }

    private void forgetBefore(Instant instant) {
        while (!times.isEmpty() && times.getFirst().isBefore(instant)) {
            times.removeFirst();
        }
    }
}
