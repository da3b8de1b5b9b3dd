package it.sportello.hub.video.model;

/** Whether somebody takes part in a room. */
public enum Standing {
    /** May come in, and has not yet. */
    EXPECTED,
    /** Has come in, connected or away. */
    IN,
    /** Has gone out by the own will. */
    OUT,
    /** May no longer come in. */
    RELEASED
}
