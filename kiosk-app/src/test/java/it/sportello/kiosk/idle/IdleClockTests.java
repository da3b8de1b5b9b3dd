package it.sportello.kiosk.idle;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.kiosk.idle.IdleClock.Phase;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class IdleClockTests {

    private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");
    private final IdleClock clock = new IdleClock(
            START, new IdleTimes(Duration.ofSeconds(60), Duration.ofSeconds(20), Duration.ofSeconds(30)), false);

    @Test
    void staysQuietForAMinute() {
        assertThat(phaseAfter(clock, 59)).isEqualTo(new Phase.Active());
    }

    @Test
    void countsDownTwentySeconds() {
        assertThat(phaseAfter(clock, 60)).isEqualTo(new Phase.Warning(20));
        assertThat(phaseAfter(clock, 79)).isEqualTo(new Phase.Warning(1));
        assertThat(phaseAfter(clock, 80)).isEqualTo(new Phase.Over());
    }

    @Test
    void beginsAgainWithATouch() {
        assertThat(clock.touched(START.plusSeconds(70)).phase(START.plusSeconds(120)))
                .isEqualTo(new Phase.Active());
    }

    @Test
    void givesTwiceTheTimeToThoseWhoUseKeysOrSpeech() {
        var patient = clock.withPatience(true);
        assertThat(phaseAfter(patient, 119)).isEqualTo(new Phase.Active());
        assertThat(phaseAfter(patient, 120)).isEqualTo(new Phase.Warning(40));
    }

    private static Phase phaseAfter(IdleClock clock, long seconds) {
        return clock.phase(START.plusSeconds(seconds));
    }
}
