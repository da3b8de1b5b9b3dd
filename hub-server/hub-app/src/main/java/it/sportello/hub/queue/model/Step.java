package it.sportello.hub.queue.model;

import it.sportello.api.Refusal;
import it.sportello.hub.queue.events.TicketMoved;

/** What a command does to a ticket: the next state and the event, or a refusal. */
public sealed interface Step {

    record Moved(Ticket next, TicketMoved.Kind kind) implements Step {}

    record Refused(Refusal refusal) implements Step {}
}
