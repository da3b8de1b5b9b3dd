package it.sportello.api;

import java.time.DayOfWeek;
import java.time.LocalTime;

/** Hours on a day of the week during which a branch is usually open, in its local time. */
public record OpeningHours(DayOfWeek weekday, LocalTime opens, LocalTime closes) {}
