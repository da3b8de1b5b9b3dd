package it.sportello.hub.queue;

import it.sportello.api.Refusal;
import it.sportello.api.TicketId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The queue's answer to a command; the same for every repeat. */
public sealed interface Answer {

    /**
     * The command was carried out.
     *
     * @param ticket the ticket it was about; null for the opening and closing of a point
     */
    record Accepted(@Nullable TicketId ticket) implements Answer {}

    /**
     * The command was not carried out, and nothing has changed.
     *
     * @param opensAt for a closed service: when it opens next, if known
     */
    record Refused(Refusal refusal, @Nullable Instant opensAt) implements Answer {}
}
