package it.sportello.api.room;

/** Where a room stands; it follows from the state of its ticket. */
public enum RoomPhase {
    /** The ticket waits in a line, anew after a transfer. */
    IN_LINE,
    /** The ticket is called: the citizen may come in and test, the expert is coming. */
    CALLED,
    /** The expert serves. */
    IN_SESSION,
    /** The serving is set aside; the citizen may stay or come back. */
    ON_HOLD,
    /** The ticket has ended. */
    CLOSED
}
