package it.sportello.hub.cluster;

/** Counts what one sender asks for within a minute, and says when it is too much. Safe for any thread. */
public interface RateLimits {

    /**
     * Counts one request.
     *
     * @param sender whom to count for, for example {@code page:192.0.2.1}; always with the same limit
     * @return false where the sender has used up the limit
     */
    boolean allows(String sender, int perMinute);
}
