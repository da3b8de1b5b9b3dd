package it.sportello.kiosk.idle;

import java.time.Duration;

/**
 * How long a visit may be quiet.
 *
 * @param limit without a touch until the warning
 * @param warning from the warning to the end
 * @param ticket how long a ticket stays on the screen before the kiosk returns to the start
 */
public record IdleTimes(Duration limit, Duration warning, Duration ticket) {}
