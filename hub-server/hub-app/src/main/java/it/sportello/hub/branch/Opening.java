package it.sportello.hub.branch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a branch is open at an instant. */
public sealed interface Opening {

    /** Open without a break until then. */
    record Open(Instant until) implements Opening {}

    /**
     * Closed.
     *
     * @param opensAt when it opens next; null if not within a week
     * @param today whether that is still on the same local day
     */
    record Closed(@Nullable Instant opensAt, boolean today) implements Opening {}
}
