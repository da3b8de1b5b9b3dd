package it.sportello.kiosk.idle;

import java.time.Duration;
import java.time.Instant;

/**
 * The time since the last touch of a visit. Immutable.
 *
 * @param patient whether the citizen uses keys or speech and gets twice the time
 */
public record IdleClock(Instant lastTouch, IdleTimes times, boolean patient) {

    public IdleClock touched(Instant now) {
        return new IdleClock(now, times, patient);
    }

    public IdleClock withPatience(boolean wanted) {
        return new IdleClock(lastTouch, times, wanted);
    }

    /** What the time says now. */
    public Phase phase(Instant now) {
        var quiet = Duration.between(lastTouch, now);
        var limit = stretched(times.limit());
        if (quiet.compareTo(limit) < 0) {
            return new Phase.Active();
        }
        var left = limit.plus(stretched(times.warning())).minus(quiet);
        return left.isPositive()
                ? new Phase.Warning(Math.toIntExact(Math.ceilDiv(left.toMillis(), 1000L)))
                : new Phase.Over();
    }

    private Duration stretched(Duration time) {
        return patient ? time.multipliedBy(2) : time;
    }

    /** How far a quiet visit has come. */
    public sealed interface Phase {
        record Active() implements Phase {}

        /** The citizen is asked whether anybody is still there. */
        record Warning(int secondsLeft) implements Phase {}

        record Over() implements Phase {}
    }
}
