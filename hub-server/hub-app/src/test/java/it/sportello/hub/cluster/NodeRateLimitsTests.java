package it.sportello.hub.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NodeRateLimitsTests {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T08:00:00Z"));
    private final RateLimits limits = new NodeRateLimits(now::get);

    @Test
    void turnsAwayOneWhoAsksTooOftenAndNobodyElse() {
        assertThat(IntStream.range(0, 5).filter(i -> limits.allows("a", 3)).count())
                .isEqualTo(3);
        assertThat(limits.allows("b", 3)).isTrue();
    }

    @Test
    void allowsMoreAtOnceThanInTheLongRun() {
        var rate = new RateLimits.Rate(10, 3);
        assertThat(IntStream.range(0, 20).filter(i -> limits.allows("a", rate)).count())
                .isEqualTo(10);
        now.set(now.get().plusSeconds(60));
        assertThat(IntStream.range(0, 20).filter(i -> limits.allows("a", rate)).count())
                .isEqualTo(3);
    }

    @Test
    void allowsMoreAsTimeGoesBy() {
        IntStream.range(0, 3).forEach(i -> limits.allows("a", 3));
        now.set(now.get().plusSeconds(21));
        assertThat(limits.allows("a", 3)).isTrue();
        assertThat(limits.allows("a", 3)).isFalse();
    }
}
