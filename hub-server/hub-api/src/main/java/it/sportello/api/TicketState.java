package it.sportello.api;

/** Where a ticket stands in its life, as told to people outside the queue. */
public enum TicketState {
    WAITING,
    CALLED,
    SERVING,
    ON_HOLD,
    PENDING,
    FINISHED,
    NO_SHOW,
    LEFT,
    REMOVED
}
