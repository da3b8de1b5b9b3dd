package it.sportello.hub.boards;

import it.sportello.api.BoothFrame;
import it.sportello.api.BoothFrame.Invitation;
import it.sportello.api.LineId;
import it.sportello.api.PlaceKind;
import it.sportello.api.TicketState;
import it.sportello.hub.branch.ServicePoint;
import it.sportello.hub.catalogue.Catalogue;
import it.sportello.hub.catalogue.Offer;
import it.sportello.hub.queue.views.PointView;
import it.sportello.hub.queue.views.QueueSnapshot;
import it.sportello.hub.queue.views.TicketView;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the frame of a video booth. */
@Component
class BoothFrames {

    private final Catalogue catalogue;

    BoothFrames(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    BoothFrame of(ServicePoint booth, QueueSnapshot snapshot) {
        return new BoothFrame(
                booth.id(),
                Versions.of(snapshot),
                snapshot.at(),
                booth.label(),
                invitation(booth, snapshot),
                idleExperts(booth, snapshot));
    }

    private static @Nullable Invitation invitation(ServicePoint booth, QueueSnapshot snapshot) {
        return snapshot.tickets().stream()
                .filter(ticket -> booth.id().equals(ticket.place()))
                .flatMap(ticket -> invitation(ticket).stream())
                .findFirst()
                .orElse(null);
    }

    private static Optional<Invitation> invitation(TicketView ticket) {
        var calledAt = ticket.calledAt();
        boolean here = ticket.state() == TicketState.CALLED || ticket.state() == TicketState.SERVING;
        return here && calledAt != null
                ? Optional.of(new Invitation(
                        ticket.key() + "." + ticket.calls(),
                        ticket.number(),
                        calledAt,
                        ticket.recalls(),
                        ticket.state() == TicketState.SERVING))
                : Optional.empty();
    }

    /** Those without a ticket, whose lines are served by video here and for whom nobody waits. */
    private int idleExperts(ServicePoint booth, QueueSnapshot snapshot) {
        Set<LineId> lines = catalogue.listOffers(booth.branch()).stream()
                .filter(offer -> offer.place() != PlaceKind.COUNTER)
                .map(Offer::line)
                .collect(Collectors.toSet());
        return (int) snapshot.points().stream()
                .filter(point -> point.kind() != PlaceKind.COUNTER && point.ticket() == null)
                .filter(point -> point.lines().stream().anyMatch(lines::contains))
                .filter(point -> !isAwaited(point, snapshot))
                .count();
    }

    private static boolean isAwaited(PointView point, QueueSnapshot snapshot) {
        return snapshot.tickets().stream()
                .filter(ticket -> ticket.state() == TicketState.WAITING)
                .filter(ticket -> ticket.meeting() != PlaceKind.COUNTER && ticket.callableFrom() == null)
                .anyMatch(ticket -> point.lines().contains(ticket.line()));
    }
}
