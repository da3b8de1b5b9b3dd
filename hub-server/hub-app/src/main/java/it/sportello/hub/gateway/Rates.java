package it.sportello.hub.gateway;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;

/** How often something may be tried from one address in a minute. Safe for any thread. */
final class Rates {

    private static final int MANY_ADDRESSES = 10_000;

    private final ConcurrentHashMap<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final int perMinute;

    Rates(int perMinute) {
        this.perMinute = perMinute;
    }

    /** Counts one more try; false where that is one too many. */
    boolean allows(String address) {
        if (buckets.size() >= MANY_ADDRESSES) {
            // A full bucket knows nothing that a new one would not.
            buckets.values().removeIf(bucket -> bucket.getAvailableTokens() >= perMinute);
        }
        return buckets.computeIfAbsent(address, a -> bucket(perMinute, perMinute))
                .tryConsume(1);
    }

    static Bucket bucket(int capacity, int perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }
}
