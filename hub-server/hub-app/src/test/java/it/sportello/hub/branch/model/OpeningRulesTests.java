package it.sportello.hub.branch.model;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.api.OpeningHours;
import it.sportello.hub.branch.Opening;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningRulesTests {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private final OpeningRules rules = new OpeningRules(
            ROME,
            List.of(
                    hours(DayOfWeek.MONDAY, "08:30", "12:30"),
                    hours(DayOfWeek.MONDAY, "15:00", "17:00"),
                    hours(DayOfWeek.WEDNESDAY, "08:30", "12:30")),
            Map.of(LocalDate.of(2026, 12, 2), true));

    @Test
    void isOpenWithinItsHoursAndClosedAtTheirEnd() {
        assertThat(rules.at(rome("2026-11-23T08:30"))).isEqualTo(new Opening.Open(rome("2026-11-23T12:30")));
        assertThat(rules.at(rome("2026-11-23T12:30"))).isEqualTo(new Opening.Closed(rome("2026-11-23T15:00"), true));
    }

    @Test
    void tellsTheNextDayOnWhichItOpens() {
        assertThat(rules.at(rome("2026-11-23T17:00"))).isEqualTo(new Opening.Closed(rome("2026-11-25T08:30"), false));
        // The second of December is closed, the seventh is the Monday after.
        assertThat(rules.at(rome("2026-11-30T18:00"))).isEqualTo(new Opening.Closed(rome("2026-12-07T08:30"), false));
    }

    @Test
    void keepsLocalTimeWhenTheClocksChange() {
        var sunday = new OpeningRules(ROME, List.of(hours(DayOfWeek.SUNDAY, "01:00", "04:00")), Map.of());

        assertThat(sunday.at(Instant.parse("2026-03-29T01:30:00Z")))
                .isEqualTo(new Opening.Open(Instant.parse("2026-03-29T02:00:00Z")));
        assertThat(sunday.at(Instant.parse("2026-10-25T00:30:00Z")))
                .isEqualTo(new Opening.Open(Instant.parse("2026-10-25T03:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-10-04", "2027-03-29", "2026-04-06", "2026-12-08", "2027-11-01"})
    void isClosedOnPublicHolidays(String day) {
        assertThat(PublicHolidays.contains(LocalDate.parse(day))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-10-04", "2026-11-04", "2026-04-07", "2027-03-30"})
    void isOpenOnDaysThatAreNone(String day) {
        assertThat(PublicHolidays.contains(LocalDate.parse(day))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2030-04-21", "2032-03-28", "2035-03-25"
            })
    void knowsEaster(String day) {
        var expected = LocalDate.parse(day);
        assertThat(PublicHolidays.easter(expected.getYear())).isEqualTo(expected);
    }

    private static OpeningHours hours(DayOfWeek day, String opens, String closes) {
        return new OpeningHours(day, LocalTime.parse(opens), LocalTime.parse(closes));
    }

    private static Instant rome(String local) {
        return ZonedDateTime.of(LocalDateTime.parse(local), ROME).toInstant();
    }
}
