package it.sportello.hub.queue.model;

import it.sportello.api.BranchId;
import it.sportello.api.LineId;
import it.sportello.api.PlaceKind;
import it.sportello.api.ServiceId;
import it.sportello.api.TicketId;
import it.sportello.hub.branch.OrganisationId;

/**
 * What stays with a ticket through its states.
 *
 * @param branch where the citizen is
 * @param meeting how the citizen will be served
 */
public record TicketFacts(
        TicketId id, OrganisationId organisation, BranchId branch, ServiceId service, LineId line, PlaceKind meeting) {

    TicketFacts meeting(PlaceKind other) {
        return new TicketFacts(id, organisation, branch, service, line, other);
    }

    TicketFacts inLine(LineId other) {
        return new TicketFacts(id, organisation, branch, service, other, meeting);
    }
}
