package it.sportello.api;

/** Why a command was not carried out. */
public enum Refusal {
    UNKNOWN_SERVICE,
    SERVICE_CLOSED,
    UNKNOWN_TICKET,
    WRONG_STATE,
    NOBODY_WAITING,
    NO_PLACE_FREE,
    RECALL_LIMIT,
    POSTPONE_LIMIT,
    POINT_TAKEN,
    POINT_CLOSED,
    POINT_BUSY,
    NOT_ALLOWED,
    COMMAND_REUSED
}
