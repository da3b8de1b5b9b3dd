package it.sportello.device.wire;

import java.time.Duration;

/** A moment until which something may take its time. */
public final class Deadline {
    private final long nanos;

    private Deadline(long nanos) {
        this.nanos = nanos;
    }

    public static Deadline in(Duration limit) {
        return new Deadline(System.nanoTime() + limit.toNanos());
    }

    /** The time that is left, never less than none. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
    }

    /** The time that is left, but not more than {@code most}. */
    public Duration left(Duration most) {
        Duration left = left();
        return left.compareTo(most) < 0 ? left : most;
    }

    public boolean passed() {
        return left().isZero();
    }
}
