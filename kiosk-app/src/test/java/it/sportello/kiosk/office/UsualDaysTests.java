package it.sportello.kiosk.office;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import it.sportello.api.OpeningHours;
import it.sportello.face.Language;
import it.sportello.kiosk.text.KioskTexts;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UsualDaysTests {

    private static final List<OpeningHours> WEEK = Stream.concat(
                    Stream.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY).map(day -> span(day, 8, 13)),
                    Stream.of(span(TUESDAY, 15, 18), span(SATURDAY, 9, 24)))
            .sorted(Comparator.comparing(OpeningHours::weekday).thenComparing(OpeningHours::opens))
            .toList();

    @Test
    void putDaysInARowTogetherAndLeaveOutClosedOnes() {
        assertThat(UsualDays.of(WEEK))
                .extracting(UsualDays::first, UsualDays::last)
                .containsExactly(
                        tuple(MONDAY, MONDAY),
                        tuple(TUESDAY, TUESDAY),
                        tuple(WEDNESDAY, FRIDAY),
                        tuple(SATURDAY, SATURDAY));
        assertThat(UsualDays.of(List.of())).isEmpty();
    }

    @Test
    void areReadAsAtADoor() {
        var italian = new KioskTexts().in(Language.ITALIAN);
        assertThat(UsualDays.of(WEEK).stream().map(italian::days))
                .containsExactly(
                        "lunedì 08:00–13:00",
                        "martedì 08:00–13:00, 15:00–18:00",
                        "mercoledì – venerdì 08:00–13:00",
                        "sabato 09:00–24:00");
    }

    private static OpeningHours span(DayOfWeek day, int opens, int closes) {
        return new OpeningHours(
                day,
                LocalTime.of(opens, 0),
                closes == 24 ? LocalTime.of(23, 59, 59, 999_999_000) : LocalTime.of(closes, 0));
    }
}
