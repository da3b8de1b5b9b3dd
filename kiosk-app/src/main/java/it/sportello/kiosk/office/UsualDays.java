package it.sportello.kiosk.office;

import it.sportello.api.OpeningHours;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;

/**
 * Days in a row with the same opening hours, as people write them at a door.
 *
 * @param hours in the order of the day; empty for days on which it stays closed
 */
public record UsualDays(DayOfWeek first, DayOfWeek last, List<OpeningHours> hours) {

    public UsualDays {
        hours = List.copyOf(hours);
    }

    /** The week from Monday on, without the days on which it stays closed; empty where no hours are known. */
    public static List<UsualDays> of(List<OpeningHours> week) {
        var days = new ArrayList<UsualDays>();
        for (var day : DayOfWeek.values()) {
            var hours = week.stream().filter(span -> span.weekday() == day).toList();
            if (!days.isEmpty() && days.getLast().isLike(hours)) {
                days.set(days.size() - 1, new UsualDays(days.getLast().first(), day, hours));
            } else {
                days.add(new UsualDays(day, day, hours));
            }
        }
        days.removeIf(closed -> closed.hours().isEmpty());
        return List.copyOf(days);
    }

    private boolean isLike(List<OpeningHours> others) {
        return others.size() == hours.size()
                && others.stream()
                        .allMatch(other -> hours.stream()
                                .anyMatch(own -> own.opens().equals(other.opens())
                                        && own.closes().equals(other.closes())));
    }
}
