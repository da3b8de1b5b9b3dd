package it.sportello.hub.queue;

/** How a serving ended. */
public enum Outcome {
    /** Done: what the citizen came for is settled or under way. */
    SETTLED,
    /** Papers or facts are missing; the citizen comes again. */
    INCOMPLETE,
    /** Told where to go: another office or service is the right one. */
    REDIRECTED,
    /** The citizen broke it off. */
    BROKEN_OFF
}
