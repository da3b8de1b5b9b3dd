package it.sportello.api.room;

import it.sportello.api.TicketId;

/** The hub's answer to a booth that asks for a way into a room. */
public sealed interface RoomAnswer {

    /**
     * The way is open; the booth is the ticket's place from now on.
     *
     * @param language the citizen's, as a code of two letters
     */
    record Opened(RoomOffer offer, TicketId ticket, String number, String language) implements RoomAnswer {}

    /** Nobody comes in. */
    record Closed(Reason reason) implements RoomAnswer {

        /** Why not. */
        public enum Reason {
            /** An unknown, expired or forged token, or a number not called here. */
            UNKNOWN,
            /** The ticket still waits in its line. */
            NOT_CALLED,
            /** The ticket is served at a counter, not by video. */
            AT_COUNTER,
            /** Somebody else is expected or served in this booth. */
            BOOTH_TAKEN,
            /** The ticket has ended. */
            ENDED,
            TOO_MANY,
            /** Nothing could be decided now: try again. */
            UNAVAILABLE
        }
    }
}
