package it.sportello.hub.shell;

import it.sportello.api.LineId;
import it.sportello.api.PlaceKind;
import it.sportello.api.Priority;
import it.sportello.api.Refusal;
import it.sportello.api.ServicePointId;
import it.sportello.api.TicketId;
import it.sportello.api.TicketState;
import it.sportello.api.WaitRange;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.branch.ServicePoint;
import it.sportello.hub.queue.Answer;
import it.sportello.hub.queue.DeskUnavailableException;
import it.sportello.hub.queue.TicketCommand;
import it.sportello.hub.queue.TicketDesk;
import it.sportello.hub.queue.events.SnapshotRenewed;
import it.sportello.hub.queue.views.PointView;
import it.sportello.hub.queue.views.QueueSnapshot;
import it.sportello.hub.queue.views.QueueView;
import it.sportello.hub.queue.views.TicketView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** A queue in memory that takes the steps the console asks for, and tells each snapshot. */
public final class PlainQueue implements TicketDesk, QueueView {

    private static final Instant START = Instant.parse("2026-11-23T08:40:00Z");
    private static final int RECALL_LIMIT = 3;

    public final AtomicBoolean failing = new AtomicBoolean();
    public final List<TicketCommand> received = new ArrayList<>();

    private final Map<TicketId, TicketView> tickets = new LinkedHashMap<>();
    private final Map<ServicePointId, PointView> points = new LinkedHashMap<>();
    private final ConsoleTown town = new ConsoleTown();
    private Consumer<SnapshotRenewed> listener = renewed -> {};
    private long ticks;

    public synchronized void tellTo(Consumer<SnapshotRenewed> listener) {
        this.listener = listener;
    }

    /** Empties the queue and fills it with a morning's tickets. */
    public void reset() {
        synchronized (this) {
            tickets.clear();
            points.clear();
            received.clear();
            failing.set(false);
            add("A041", ConsoleTown.IDENTITY, Priority.NONE, 14);
            add("A042", ConsoleTown.IDENTITY, Priority.PREGNANCY, 6);
            add("A043", ConsoleTown.IDENTITY, Priority.NONE, 5);
            add("B017", ConsoleTown.RECORDS, Priority.NONE, 9);
            add("V008", ConsoleTown.VIDEO, Priority.SENIOR, 3);
        }
        tell();
    }

    public synchronized void open(ServicePoint point, UUID expert) {
        var lines = List.of(ConsoleTown.IDENTITY, ConsoleTown.RECORDS, ConsoleTown.VIDEO);
        points.put(point.id(), new PointView(point.id(), point.branch(), point.kind(), expert, lines, now(), null));
    }

    private void add(String number, LineId line, Priority priority, int minutes) {
        var service = line.equals(ConsoleTown.IDENTITY)
                ? ConsoleTown.CARD
                : line.equals(ConsoleTown.RECORDS) ? ConsoleTown.MOVE : ConsoleTown.TAX;
        var id = new TicketId(ConsoleTown.id(number));
        var taken = now().minus(Duration.ofMinutes(minutes));
        tickets.put(
                id,
                new TicketView(
                        id,
                        ConsoleTown.TOWN,
                        ConsoleTown.CENTRE,
                        service.id(),
                        line,
                        number,
                        number,
                        TicketState.WAITING,
                        priority,
                        number.equals("A041") ? "en" : "it",
                        line.equals(ConsoleTown.VIDEO) ? PlaceKind.BOOTH : PlaceKind.COUNTER,
                        taken,
                        taken,
                        number.equals("A043") ? now().plus(Duration.ofMinutes(10)) : null,
                        0,
                        0,
                        0,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        START.plus(Duration.ofHours(10)),
                        List.of()));
    }

    @Override
    public Answer submit(TicketCommand command) {
        Answer answer;
        synchronized (this) {
            received.add(command);
            answer = decide(command);
            if (failing.getAndSet(false)) {
                throw new DeskUnavailableException("the database is away", new IllegalStateException("away"));
            }
        }
        tell();
        return answer;
    }

    private Answer decide(TicketCommand command) {
        return switch (command) {
            case TicketCommand.OpenPoint open -> openPoint(open);
            case TicketCommand.ClosePoint close -> closePoint(close);
            case TicketCommand.CallNext call -> callNext(call);
            case TicketCommand.Recall recall -> recall(recall.ticket());
            case TicketCommand.Serve serve -> move(serve.ticket(), TicketState.SERVING);
            case TicketCommand.MarkNoShow noShow -> move(noShow.ticket(), TicketState.NO_SHOW);
            case TicketCommand.Finish finish -> move(finish.ticket(), TicketState.FINISHED);
            case TicketCommand.Hold hold -> move(hold.ticket(), TicketState.ON_HOLD);
            case TicketCommand.SetPending pending -> move(pending.ticket(), TicketState.PENDING);
            case TicketCommand.BringBack back -> move(back.ticket(), TicketState.WAITING);
            case TicketCommand.Transfer transfer -> move(transfer.ticket(), TicketState.WAITING);
            case TicketCommand.Remove remove -> move(remove.ticket(), TicketState.REMOVED);
            default -> new Answer.Refused(Refusal.NOT_ALLOWED, null);
        };
    }

    private Answer openPoint(TicketCommand.OpenPoint command) {
        if (points.containsKey(command.point())) {
            return new Answer.Refused(Refusal.POINT_TAKEN, null);
        }
        open(
                town.findServicePoint(command.point()).orElseThrow(),
                command.staff().value());
        return new Answer.Accepted(null);
    }

    private Answer closePoint(TicketCommand.ClosePoint command) {
        var point = points.get(command.point());
        if (point != null && point.ticket() != null) {
            return new Answer.Refused(Refusal.POINT_BUSY, null);
        }
        points.remove(command.point());
        return new Answer.Accepted(null);
    }

    private Answer callNext(TicketCommand.CallNext command) {
        var point = points.get(command.point());
        var next = tickets.values().stream()
                .filter(ticket -> ticket.state() == TicketState.WAITING && ticket.callableFrom() == null)
                .findFirst();
        if (next.isEmpty()) {
            return new Answer.Refused(Refusal.NOBODY_WAITING, null);
        }
        var called = with(next.get(), TicketState.CALLED, 0, point.id(), point.expert());
        tickets.put(called.id(), called);
        hold(point, called.id());
        return new Answer.Accepted(called.id());
    }

    private Answer recall(TicketId id) {
        var ticket = tickets.get(id);
        if (ticket.recalls() == RECALL_LIMIT) {
            return move(id, TicketState.NO_SHOW);
        }
        tickets.put(id, with(ticket, TicketState.CALLED, ticket.recalls() + 1, ticket.point(), ticket.expert()));
        return new Answer.Accepted(id);
    }

    private Answer move(TicketId id, TicketState state) {
        var ticket = tickets.get(id);
        var stays = state == TicketState.SERVING;
        tickets.put(id, with(ticket, state, ticket.recalls(), stays ? ticket.point() : null, ticket.expert()));
        if (!stays) {
            points.values().stream().toList().stream()
                    .filter(point -> id.equals(point.ticket()))
                    .forEach(point -> hold(point, null));
        }
        return new Answer.Accepted(id);
    }

    private void hold(PointView point, TicketId ticket) {
        points.put(
                point.id(),
                new PointView(
                        point.id(),
                        point.branch(),
                        point.kind(),
                        point.expert(),
                        point.lines(),
                        point.openedAt(),
                        ticket));
    }

    private TicketView with(TicketView t, TicketState state, int recalls, ServicePointId point, UUID expert) {
        var place = point != null && t.meeting() == PlaceKind.BOOTH ? ConsoleTown.BOOTH_1.id() : point;
        var calledAt = state == TicketState.CALLED && t.calledAt() == null ? now() : t.calledAt();
        return new TicketView(
                t.id(),
                t.organisation(),
                t.branch(),
                t.service(),
                t.line(),
                t.key(),
                t.number(),
                state,
                t.priority(),
                t.language(),
                t.meeting(),
                t.takenAt(),
                t.dueAt(),
                t.callableFrom(),
                t.postpones(),
                t.calls(),
                recalls,
                point,
                place,
                expert,
                calledAt,
                calledAt,
                state == TicketState.SERVING ? now() : null,
                state == TicketState.NO_SHOW ? now() : null,
                null,
                t.expiresAt(),
                List.of());
    }

    public void tell() {
        listener.accept(new SnapshotRenewed(snapshotOf(ConsoleTown.TOWN)));
    }

    private Instant now() {
        return Instant.now();
    }

    @Override
    public synchronized QueueSnapshot snapshotOf(OrganisationId organisation) {
        var waits = Map.of(ConsoleTown.IDENTITY, new WaitRange(10, 20), ConsoleTown.RECORDS, new WaitRange(5, 10));
        return new QueueSnapshot(
                ConsoleTown.TOWN,
                now().plusNanos(ticks++),
                1,
                Map.of(),
                List.copyOf(tickets.values()),
                List.copyOf(points.values()),
                Map.of(),
                waits,
                Map.of());
    }

    @Override
    public Optional<TicketView> findByToken(String token) {
        return Optional.empty();
    }

    @Override
    public synchronized Optional<TicketView> find(OrganisationId organisation, TicketId ticket) {
        return Optional.ofNullable(tickets.get(ticket));
    }

    @Override
    public Optional<Position> findPosition(TicketView ticket) {
        return Optional.empty();
    }
}
