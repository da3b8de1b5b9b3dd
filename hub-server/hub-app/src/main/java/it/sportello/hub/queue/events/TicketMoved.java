package it.sportello.hub.queue.events;

import it.sportello.api.LineId;
import it.sportello.api.TicketId;
import it.sportello.hub.branch.OrganisationId;
import java.time.Instant;

/** A ticket took a step; told after the commit, on the node that decided it. */
public record TicketMoved(OrganisationId organisation, TicketId ticket, LineId line, Kind kind, Instant at) {

    /** The steps. */
    public enum Kind {
        TAKEN,
        CALLED,
        RECALLED,
        SERVED,
        FINISHED,
        NOT_SHOWN,
        BROUGHT_BACK,
        LEFT,
        POSTPONED,
        HELD,
        RESUMED,
        SET_PENDING,
        CAME_BACK,
        TRANSFERRED,
        RELOCATED,
        HANDED_OVER,
        REMOVED
    }
}
