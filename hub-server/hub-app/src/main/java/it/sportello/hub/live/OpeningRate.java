package it.sportello.hub.live;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;

/** How fast new streams may be opened from one address. Safe for any thread. */
final class OpeningRate {

    private static final int MANY_ADDRESSES = 10_000;

    private final ConcurrentHashMap<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final LiveSettings settings;

    OpeningRate(LiveSettings settings) {
        this.settings = settings;
    }

    /** Counts one more stream from the address; false where that is one too many. */
    boolean allows(String address) {
        if (buckets.size() >= MANY_ADDRESSES) {
            // A full bucket knows nothing that a new one would not.
            buckets.values().removeIf(bucket -> bucket.getAvailableTokens() >= settings.openBurst());
        }
        return buckets.computeIfAbsent(address, a -> newBucket()).tryConsume(1);
    }

    private Bucket newBucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(settings.openBurst())
                        .refillGreedy(settings.opensPerSecond(), Duration.ofSeconds(1)))
                .build();
    }
}
