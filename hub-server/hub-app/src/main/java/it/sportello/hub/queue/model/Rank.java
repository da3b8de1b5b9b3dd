package it.sportello.hub.queue.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ticket's standing in its line: the smaller {@code dueAt}, the earlier it is called.
 *
 * @param dueAt arrival less the head start of the priority, later by what was postponed
 * @param callableFrom not called before; null for at once
 * @param calls how often it was called to a place, recalls not counted
 */
public record Rank(Instant dueAt, @Nullable Instant callableFrom, int postpones, int calls) {

    /** The standing of a ticket that arrives now. */
    public static Rank arriving(Instant now, Duration headStart) {
        return new Rank(now.minus(headStart), null, 0, 0);
    }

    Rank postponed(Instant now, Duration by) {
        return new Rank(dueAt.plus(by), now.plus(by), postpones + 1, calls);
    }

    Rank called() {
        return new Rank(dueAt, null, postpones, calls + 1);
    }
}
