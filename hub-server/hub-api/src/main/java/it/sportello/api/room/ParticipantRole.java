package it.sportello.api.room;

/** What somebody is in a room. */
public enum ParticipantRole {
    /** The ticket's holder. */
    CITIZEN,
    /** Who serves the ticket. */
    EXPERT,
    /** A second expert, invited by the first. */
    COLLEAGUE,
    INTERPRETER
}
