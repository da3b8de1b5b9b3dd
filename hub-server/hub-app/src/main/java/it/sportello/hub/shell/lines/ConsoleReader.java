package it.sportello.hub.shell.lines;

import it.sportello.api.LineId;
import it.sportello.api.LineNotice;
import it.sportello.api.PlaceKind;
import it.sportello.api.TicketState;
import it.sportello.hub.branch.ServicePoint;
import it.sportello.hub.queue.views.PointView;
import it.sportello.hub.queue.views.QueueSnapshot;
import it.sportello.hub.queue.views.TicketView;
import it.sportello.hub.shell.lines.ConsoleState.AsideTicket;
import it.sportello.hub.shell.lines.ConsoleState.LineCard;
import it.sportello.hub.shell.lines.ConsoleState.PointChoice;
import it.sportello.hub.shell.lines.ConsoleState.TicketCard;
import it.sportello.hub.shell.lines.ConsoleState.WaitingTicket;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads from a snapshot what the console of one expert shows. Pure: all of it comes from the arguments. */
final class ConsoleReader {

    private static final Set<TicketState> ASIDE = Set.of(TicketState.NO_SHOW, TicketState.ON_HOLD, TicketState.PENDING);

    private final Office office;
    private final Worker worker;
    private final int recallLimit;

    ConsoleReader(Office office, Worker worker, int recallLimit) {
        this.office = office;
        this.worker = worker;
        this.recallLimit = recallLimit;
    }

    ConsoleState read(QueueSnapshot snapshot) {
        var open = snapshot.points().stream()
                .filter(point -> point.expert().equals(worker.id()))
                .findFirst();
        var point = open.map(PointView::id).flatMap(office::findPoint);
        return new ConsoleState(
                worker.serves(),
                point,
                point.isPresent() ? List.of() : listChoices(snapshot),
                worker.lines().stream().map(line -> lineCard(snapshot, line)).toList(),
                open.flatMap(opened -> findCurrent(snapshot, opened)).map(this::ticketCard),
                listAside(snapshot),
                zoneOf(point));
    }

    private ZoneId zoneOf(Optional<ServicePoint> point) {
        return point.map(ServicePoint::branch)
                .or(() -> office.branches().stream().findFirst().map(branch -> branch.id()))
                .map(office::zoneOf)
                .orElse(ZoneOffset.UTC);
    }

    private static Optional<TicketView> findCurrent(QueueSnapshot snapshot, PointView open) {
        return Optional.ofNullable(open.ticket()).flatMap(snapshot::findTicket);
    }

    private List<PointChoice> listChoices(QueueSnapshot snapshot) {
        return worker.serves()
                ? office.points().stream()
                        .filter(point -> point.kind() != PlaceKind.BOOTH)
                        .map(point -> choice(snapshot, point))
                        .toList()
                : List.of();
    }

    private PointChoice choice(QueueSnapshot snapshot, ServicePoint point) {
        var takenBy = snapshot.points().stream()
                .filter(open -> open.id().equals(point.id()))
                .findFirst()
                .map(open -> personName(open.expert()))
                .orElse(null);
        return new PointChoice(point, office.branchName(point.branch()), takenBy);
    }

    private String personName(UUID id) {
        return office.people().getOrDefault(id, "");
    }

    private LineCard lineCard(QueueSnapshot snapshot, LineId line) {
        var waiting = snapshot.listWaiting(line);
        return new LineCard(
                line,
                office.lineName(line),
                office.isShared(line),
                waiting.stream().map(TicketView::takenAt).min(Comparator.naturalOrder()),
                Optional.ofNullable(snapshot.joinWaits().get(line)),
                Optional.ofNullable(snapshot.notices().get(line)).flatMap(this::textOf),
                waiting.stream()
                        .map(ticket -> waitingTicket(ticket, snapshot.at()))
                        .toList());
    }

    private Optional<String> textOf(LineNotice notice) {
        return Stream.concat(Stream.of(worker.language(), "en", "it"), notice.texts().keySet().stream())
                .filter(notice.texts()::containsKey)
                .findFirst()
                .map(notice.texts()::get);
    }

    private WaitingTicket waitingTicket(TicketView ticket, Instant now) {
        var until = ticket.callableFrom();
        return new WaitingTicket(
                ticket.id(),
                ticket.number(),
                serviceName(ticket),
                ticket.takenAt(),
                ticket.priority(),
                until != null && until.isAfter(now) ? until : null,
                office.isShared(ticket.line()) ? office.branchName(ticket.branch()) : "");
    }

    private TicketCard ticketCard(TicketView ticket) {
        var place = Optional.ofNullable(ticket.place()).flatMap(office::findPoint);
        var text = office.textOf(ticket.service(), worker.language());
        return new TicketCard(
                ticket.id(),
                ticket.number(),
                ticket.state(),
                ticket.line(),
                text.name(),
                text.papers(),
                ticket.language(),
                ticket.priority(),
                ticket.meeting(),
                place.orElse(null),
                office.branchName(place.map(ServicePoint::branch).orElse(ticket.branch())),
                since(ticket),
                ticket.recalls(),
                recallLimit);
    }

    private static Instant since(TicketView ticket) {
        var since = ticket.state() == TicketState.SERVING ? ticket.servingAt() : ticket.calledAt();
        return Objects.requireNonNullElse(since, ticket.takenAt());
    }

    private List<AsideTicket> listAside(QueueSnapshot snapshot) {
        return snapshot.tickets().stream()
                .filter(ticket -> ASIDE.contains(ticket.state()))
                .filter(ticket -> worker.lines().contains(ticket.line()))
                .map(ticket -> new AsideTicket(
                        ticket.id(),
                        ticket.number(),
                        ticket.state(),
                        serviceName(ticket),
                        Objects.requireNonNullElse(ticket.endedAt(), since(ticket))))
                .toList();
    }

    private String serviceName(TicketView ticket) {
        return office.textOf(ticket.service(), worker.language()).name();
    }
}
