package it.sportello.hub.video;

/** Why a staff member's wish about a room was not carried out. */
public enum RoomRefusal {
    UNKNOWN_TICKET,
    UNKNOWN_STAFF,
    /** The ticket waits in its line. */
    NOT_CALLED,
    /** The ticket is served at a counter, not by video. */
    AT_COUNTER,
    /** The ticket has ended. */
    ENDED,
    /** Neither the meeting's expert nor invited by one. */
    NOT_ALLOWED,
    /** Nothing could be decided now: try again. */
    UNAVAILABLE
}
