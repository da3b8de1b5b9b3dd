package it.sportello.hub.rest;

import it.sportello.api.TicketId;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.queue.Answer;
import it.sportello.hub.queue.TicketCommand;
import it.sportello.hub.queue.TicketDesk;
import it.sportello.hub.queue.views.QueueView;
import it.sportello.hub.queue.views.TicketView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands commands to the desk. */
@Component
final class Orders {

    private final TicketDesk desk;
    private final QueueView queue;

    Orders(TicketDesk desk, QueueView queue) {
        this.desk = desk;
        this.queue = queue;
    }

    /**
     * The ticket that the command was about, null for the opening and closing of a point; throws
     * {@link RefusedException} where it is refused.
     */
    @Nullable TicketId carryOut(TicketCommand command) {
        return switch (desk.submit(command)) {
            case Answer.Accepted accepted -> accepted.ticket();
            case Answer.Refused refused -> throw new RefusedException(refused);
        };
    }

    /** Throws {@link UnknownThingException} for another organisation's. */
    TicketView getTicket(OrganisationId organisation, @Nullable TicketId ticket) {
        if (ticket == null) {
            throw new UnknownThingException();
        }
        return queue.find(organisation, ticket).orElseThrow(UnknownThingException::new);
    }
}
