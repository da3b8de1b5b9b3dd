package it.sportello.kiosk.booth;

import it.sportello.api.CommandAnswer.TicketTaken;
import it.sportello.api.CommandId;
import it.sportello.api.Priority;
import it.sportello.api.ServiceId;
import it.sportello.api.room.RoomAnswer.Closed;
import it.sportello.link.RoomLink.End;
import org.jspecify.annotations.Nullable;

/** Where a visit in the booth stands: one question, one screen. */
public sealed interface BoothStage {

    /** Nobody has begun; a called ticket may be awaited. */
    record Free() implements BoothStage {}

    /**
     * The citizen looks for what to talk about.
     *
     * @param page from 0
     */
    record Choosing(int page) implements BoothStage {}

    record Looking(ServiceId service, Priority priority, Choosing from) implements BoothStage {}

    /** An expert is asked for, and the answer is awaited. */
    record Asking(CommandId command, Looking from) implements BoothStage {}

    /** The citizen has a ticket and waits for the call. */
    record Waiting(TicketTaken ticket) implements BoothStage {}

    /**
     * The citizen shows the ticket.
     *
     * @param refused why the last one opened nothing; null before the first
     */
    record Showing(Closed.@Nullable Reason refused) implements BoothStage {}

    /** The citizen types the number. */
    record Typing(String number, Closed.@Nullable Reason refused) implements BoothStage {

        static final int LONGEST = 8;
    }

    /**
     * The hub is asked for the way into the room.
     *
     * @param from where to go back to if it is closed
     */
    record Opening(BoothStage from) implements BoothStage {}

    /** The citizen is in the room. */
    record Meeting() implements BoothStage {}

    /** The meeting is over: what happens next is told, then all is forgotten. */
    record Over(Ending how) implements BoothStage {}

    /** How a meeting ended. */
    enum Ending {
        /** The expert has finished. */
        FINISHED,
        /** The citizen left. */
        LEFT,
        /** The citizen goes on with the phone. */
        ELSEWHERE,
        /** The ticket is no longer expected here: handed on, set aside, or gone. */
        RELEASED,
        /** The line could not be kept. */
        FAILED;

        static Ending of(End end) {
            return switch (end) {
                case CLOSED -> FINISHED;
                case ELSEWHERE -> ELSEWHERE;
                case RELEASED -> RELEASED;
                case NOT_UNDERSTOOD -> FAILED;
            };
        }
    }
}
