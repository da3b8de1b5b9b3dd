package it.sportello.hub.video.desk;

import it.sportello.api.PlaceKind;
import it.sportello.api.TicketId;
import it.sportello.api.room.RoomPhase;
import it.sportello.hub.branch.Branches;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.branch.ServicePoint;
import it.sportello.hub.identity.StaffId;
import it.sportello.hub.queue.views.QueueView;
import it.sportello.hub.queue.views.TicketView;
import it.sportello.hub.video.model.RoomTicket;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells what rooms show of their tickets. */
@Component
class RoomTickets {

    private static final RoomTicket GONE = new RoomTicket(RoomPhase.CLOSED, "", PlaceKind.REMOTE, "", null);

    private final QueueView queue;
    private final Branches branches;

    RoomTickets(QueueView queue, Branches branches) {
        this.queue = queue;
        this.branches = branches;
    }

    Optional<TicketView> find(OrganisationId organisation, TicketId ticket) {
        return queue.find(organisation, ticket);
    }

    /** The ticket as it stands; one that is gone has ended. */
    RoomTicket get(OrganisationId organisation, TicketId ticket) {
        return queue.find(organisation, ticket).map(this::of).orElse(GONE);
    }

    private RoomTicket of(TicketView ticket) {
        var phase = phaseOf(ticket);
        boolean met = phase == RoomPhase.CALLED || phase == RoomPhase.IN_SESSION || phase == RoomPhase.ON_HOLD;
        return new RoomTicket(
                phase,
                ticket.number(),
                ticket.meeting(),
                met && ticket.meeting() == PlaceKind.BOOTH ? labelOf(ticket) : "",
                met ? expertOf(ticket).orElse(null) : null);
    }

    static RoomPhase phaseOf(TicketView ticket) {
        return switch (ticket.state()) {
            case WAITING -> RoomPhase.IN_LINE;
            case CALLED -> RoomPhase.CALLED;
            case SERVING -> RoomPhase.IN_SESSION;
            case ON_HOLD, PENDING -> RoomPhase.ON_HOLD;
            case FINISHED, NO_SHOW, LEFT, REMOVED -> RoomPhase.CLOSED;
        };
    }

    static Optional<StaffId> expertOf(TicketView ticket) {
        return Optional.ofNullable(ticket.expert()).map(StaffId::new);
    }

    private String labelOf(TicketView ticket) {
        return Optional.ofNullable(ticket.place())
                .flatMap(branches::findServicePoint)
                .map(ServicePoint::label)
                .orElse("");
    }
}
