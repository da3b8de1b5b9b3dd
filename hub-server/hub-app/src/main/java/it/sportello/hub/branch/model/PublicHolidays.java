package it.sportello.hub.branch.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * The national public holidays of Italy: L. 260/1949 as amended, with San Francesco (4 October) from 2026 by
 * L. 151/2025. Sundays are left to the weekly hours.
 */
final class PublicHolidays {

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(1, 6),
            MonthDay.of(4, 25),
            MonthDay.of(5, 1),
            MonthDay.of(6, 2),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(12, 8),
            MonthDay.of(12, 25),
            MonthDay.of(12, 26));

    private static final MonthDay SAN_FRANCESCO = MonthDay.of(10, 4);

    private PublicHolidays() {}

    static boolean contains(LocalDate day) {
        var monthDay = MonthDay.from(day);
        return FIXED.contains(monthDay)
                || (monthDay.equals(SAN_FRANCESCO) && day.getYear() >= 2026)
                || (day.getDayOfWeek() == DayOfWeek.MONDAY && day.minusDays(1).equals(easter(day.getYear())));
    }

    /** Easter Sunday by the rule of Meeus, Jones and Butcher. */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int g = (b - (b + 8) / 25 + 1) / 3;
        int h = (19 * a + b - b / 4 - g + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
