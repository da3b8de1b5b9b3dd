package it.sportello.link;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before the next attempt: doubling, spread by chance. Used by one thread. */
final class Backoff {

    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;
    private Duration next;

    Backoff(LinkTimings timings, RandomGenerator random) {
        this.first = timings.firstRetry();
        this.longest = timings.longestRetry();
        this.random = random;
        this.next = first;
    }

    /** After a failure: between a half and the whole of a time that doubles with each call. */
    Duration next() {
        var whole = next;
        next = min(whole.multipliedBy(2), longest);
        return spread(whole);
    }

    /** After a steady link was lost: at once, but not all devices in the same instant. */
    Duration soon() {
        return Duration.ofNanos(random.nextLong(first.toNanos() + 1));
    }

    /** After a plea for less: the longest time. */
    Duration late() {
        next = longest;
        return spread(longest);
    }

    /** Begins anew. */
    void reset() {
        next = first;
    }

    private Duration spread(Duration whole) {
        var half = whole.toNanos() / 2;
        return Duration.ofNanos(half + random.nextLong(half + 1));
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
