package it.sportello.hub.boards;

import it.sportello.api.BoardFrame;
import it.sportello.api.BoardFrame.BoardCall;
import it.sportello.api.BoardFrame.BoardWaiting;
import it.sportello.api.CatalogueFrame.ServiceText;
import it.sportello.api.TicketState;
import it.sportello.hub.branch.Branch;
import it.sportello.hub.branch.Branches;
import it.sportello.hub.branch.ServicePoint;
import it.sportello.hub.catalogue.Catalogue;
import it.sportello.hub.catalogue.Offer;
import it.sportello.hub.queue.views.QueueSnapshot;
import it.sportello.hub.queue.views.TicketView;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the frame that the screens of a branch show. */
@Component
class BoardFrames {

    private static final int MOST_CALLS = 12;

    private final Branches branches;
    private final Catalogue catalogue;

    BoardFrames(Branches branches, Catalogue catalogue) {
        this.branches = branches;
        this.catalogue = catalogue;
    }

    BoardFrame of(Branch branch, QueueSnapshot snapshot) {
        return new BoardFrame(
                branch.id(),
                Versions.of(snapshot),
                snapshot.at(),
                branches.getOrganisation(branch.organisation()).name(),
                branch.name(),
                branch.zone().getId(),
                calls(branch, snapshot),
                catalogue.listOffers(branch.id()).stream()
                        .map(offer -> waiting(offer, snapshot))
                        .toList());
    }

    private List<BoardCall> calls(Branch branch, QueueSnapshot snapshot) {
        var today = snapshot.at().atZone(branch.zone()).toLocalDate();
        return snapshot.tickets().stream()
                .filter(ticket -> ticket.branch().equals(branch.id()))
                .filter(ticket -> lastCallOf(ticket)
                        .map(at -> at.atZone(branch.zone()).toLocalDate().equals(today))
                        .orElse(false))
                .filter(ticket -> ticket.state() != TicketState.WAITING)
                .sorted(Comparator.comparing(
                                (TicketView ticket) -> lastCallOf(ticket).orElseThrow())
                        .reversed())
                .flatMap(this::call)
                .limit(MOST_CALLS)
                .toList();
    }

    private static Optional<Instant> lastCallOf(TicketView ticket) {
        return Optional.ofNullable(ticket.lastCallAt());
    }

    /** Nothing for a meeting on the citizen's own device: that is no place in the branch. */
    private Stream<BoardCall> call(TicketView ticket) {
        return Optional.ofNullable(ticket.place()).flatMap(branches::findServicePoint).stream()
                .map((ServicePoint place) -> new BoardCall(
                        ticket.key() + "." + ticket.calls(),
                        ticket.number(),
                        place.kind(),
                        place.label(),
                        lastCallOf(ticket).orElseThrow(),
                        ticket.recalls(),
                        ticket.state() == TicketState.CALLED));
    }

    private static BoardWaiting waiting(Offer offer, QueueSnapshot snapshot) {
        var waiting = snapshot.listWaiting(offer.line()).stream()
                .filter(ticket -> ticket.service().equals(offer.service().id()))
                .filter(ticket -> ticket.branch().equals(offer.branch()))
                .count();
        return new BoardWaiting(
                names(offer.service().texts()),
                offer.service().prefix(),
                (int) waiting,
                snapshot.joinWaits().get(offer.line()));
    }

    private static Map<String, String> names(Map<String, ServiceText> texts) {
        return texts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        text -> Objects.requireNonNull(text.getValue()).name()));
    }
}
