package it.sportello.hub.cluster;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * The rate limits of this node alone: each node grants the whole limit, so that counting never waits for the grid.
 *
 * <p>It remembers the senders seen last; one forgotten starts afresh.
 */
@Component
final class NodeRateLimits implements RateLimits {

    private static final int SENDERS = 50_000;

    private final TimeMeter meter;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > SENDERS;
        }
    };

    NodeRateLimits(InstantSource clock) {
        this.meter = new Meter(clock);
    }

    @Override
    public boolean allows(String sender, Rate rate) {
        return bucketOf(sender, rate).tryConsume(1);
    }

    private Bucket bucketOf(String sender, Rate rate) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(sender, unseen -> newBucket(rate));
        }
    }

    private Bucket newBucket(Rate rate) {
        var limit = Bandwidth.builder()
                .capacity(rate.burst())
                .refillGreedy(rate.perMinute(), Duration.ofMinutes(1))
                .build();
        return Bucket.builder().addLimit(limit).withCustomTimePrecision(meter).build();
    }

    private record Meter(InstantSource clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
