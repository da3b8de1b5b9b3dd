package it.sportello.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTests {

    private final Backoff backoff = new Backoff(LinkTimings.STANDARD, new Random(1));

    @Test
    void doublesFromAQuarterOfASecondToTenSeconds() {
        for (var whole : new long[] {250, 500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000}) {
            assertThat(backoff.next()).isBetween(Duration.ofMillis(whole / 2), Duration.ofMillis(whole));
        }
    }

    @Test
    void beginsAnewAfterASteadyLink() {
        backoff.next();
        backoff.next();
        backoff.reset();

        assertThat(backoff.next()).isLessThanOrEqualTo(Duration.ofMillis(250));
    }

    @Test
    void neverLetsAllDevicesComeInTheSameInstant() {
        assertThat(backoff.soon()).isLessThanOrEqualTo(Duration.ofMillis(250)).isNotEqualTo(backoff.soon());
    }

    @Test
    void waitsLongestForABusyHub() {
        assertThat(backoff.late()).isGreaterThanOrEqualTo(Duration.ofSeconds(5));
        assertThat(backoff.next()).isGreaterThanOrEqualTo(Duration.ofSeconds(5));
    }
}
