package it.sportello.hub.shell.room;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that staff need to know of the room now.
 *
 * @param about what it is about, once in a list
 * @param since counted up from then; null for no time
 * @param until counted down to then; null for no time
 * @param untilText what comes then
 */
record Sign(
        String about,
        Weight weight,
        String text,
        @Nullable Instant since,
        @Nullable Instant until,
        String untilText) {

    /** How much it matters. */
    enum Weight {
        QUIET,
        GOOD,
        CARE,
        BAD
    }

    static Sign of(String about, Weight weight, String text) {
        return new Sign(about, weight, text, null, null, "");
    }

    Sign since(@Nullable Instant then) {
        return new Sign(about, weight, text, then, until, untilText);
    }

    Sign until(@Nullable Instant then, String what) {
        return new Sign(about, weight, text, since, then, what);
    }
}
