package it.sportello.kiosk.ticket;

import it.sportello.api.CommandAnswer.CommandRefused;
import it.sportello.api.CommandAnswer.TicketTaken;

/** How far the taking of a ticket has come. */
public sealed interface TakeState {

    /** The hub is asked. */
    record Asked() implements TakeState {}

    /** The hub takes longer than usual; the request is kept. */
    record Slow() implements TakeState {}

    /** The hub cannot be reached; the request is kept. */
    record Away() implements TakeState {}

    /**
     * The ticket is there.
     *
     * @param called whether it is called to this booth already
     */
    record Taken(TicketTaken ticket, boolean called) implements TakeState {

        public Taken(TicketTaken ticket) {
            this(ticket, false);
        }
    }

    record Refused(CommandRefused answer) implements TakeState {}

    /** The request could not even be kept on the kiosk's disk; nothing was asked. */
    record NotKept() implements TakeState {}
}
