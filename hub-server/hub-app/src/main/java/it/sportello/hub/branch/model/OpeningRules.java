package it.sportello.hub.branch.model;

import it.sportello.api.OpeningHours;
import it.sportello.hub.branch.Opening;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When a branch is open: weekly hours in local time, public holidays, and exceptions that win over both.
 *
 * @param exceptions by day: true for closed, false for open although a holiday
 */
public record OpeningRules(ZoneId zone, List<OpeningHours> hours, Map<LocalDate, Boolean> exceptions) {

    private static final int DAYS_AHEAD = 7;

    public OpeningRules {
        hours = hours.stream()
                .sorted(Comparator.comparing(OpeningHours::weekday).thenComparing(OpeningHours::opens))
                .toList();
        exceptions = Map.copyOf(exceptions);
    }

    /** Whether it is open at that instant. */
    public Opening at(Instant instant) {
        var day = instant.atZone(zone).toLocalDate();
        for (var span : on(day)) {
            if (!instant.isBefore(opens(span, day)) && instant.isBefore(closes(span, day))) {
                return new Opening.Open(closes(span, day));
            }
        }
        for (int ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
            var opensAt = firstOpeningAfter(instant, day.plusDays(ahead));
            if (opensAt.isPresent()) {
                return new Opening.Closed(opensAt.get(), ahead == 0);
            }
        }
        return new Opening.Closed(null, false);
    }

    private Optional<Instant> firstOpeningAfter(Instant instant, LocalDate day) {
        return on(day).stream()
                .map(span -> opens(span, day))
                .filter(opens -> opens.isAfter(instant))
                .findFirst();
    }

    private List<OpeningHours> on(LocalDate day) {
        boolean closed = exceptions.getOrDefault(day, PublicHolidays.contains(day));
        return closed
                ? List.of()
                : hours.stream()
                        .filter(span -> span.weekday() == day.getDayOfWeek())
                        .toList();
    }

    private Instant opens(OpeningHours span, LocalDate day) {
        return day.atTime(span.opens()).atZone(zone).toInstant();
    }

    private Instant closes(OpeningHours span, LocalDate day) {
        return day.atTime(span.closes()).atZone(zone).toInstant();
    }
}
