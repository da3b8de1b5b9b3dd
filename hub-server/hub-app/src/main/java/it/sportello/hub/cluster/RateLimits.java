package it.sportello.hub.cluster;

import java.time.InstantSource;

/** Counts what each sender asks for, and says when it is too much. Safe for any thread. */
public interface RateLimits {

    /**
     * Counts one request.
     *
     * @param sender whom to count for, for example {@code page:192.0.2.1}; always with the same rate
     * @return false where the sender has used up the rate
     */
    boolean allows(String sender, Rate rate);

    /** As {@link #allows(String, Rate)}, with all of a minute's requests at once allowed. */
    default boolean allows(String sender, int perMinute) {
        return allows(sender, new Rate(perMinute, perMinute));
    }

    /** The limits of one node alone. */
    static RateLimits ofOneNode(InstantSource clock) {
        return new NodeRateLimits(clock);
    }

    /**
     * How much is allowed.
     *
     * @param burst at once, after a quiet time
     * @param perMinute in the long run
     */
    record Rate(int burst, int perMinute) {}
}
