package it.sportello.hub.queue.desk;

import it.sportello.api.CommandId;
import it.sportello.api.LineId;
import it.sportello.api.PlaceKind;
import it.sportello.api.Refusal;
import it.sportello.api.ServicePointId;
import it.sportello.api.TicketId;
import it.sportello.hub.audit.AuditEntry;
import it.sportello.hub.queue.Answer;
import it.sportello.hub.queue.TicketCommand;
import it.sportello.hub.queue.events.TicketMoved;
import it.sportello.hub.queue.model.Meeting;
import it.sportello.hub.queue.model.NextTicket;
import it.sportello.hub.queue.model.OpenPoint;
import it.sportello.hub.queue.model.Rank;
import it.sportello.hub.queue.model.Step;
import it.sportello.hub.queue.model.Ticket;
import it.sportello.hub.queue.model.Ticket.Waiting;
import it.sportello.hub.queue.model.TicketFacts;
import it.sportello.hub.queue.model.TicketSteps;
import it.sportello.hub.queue.store.PointRows.PointRow;
import it.sportello.hub.queue.store.TicketWrites.StepRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The working memory of one batch: what was read under the locks, and how it changes command by command. Nothing here
 * reads or writes the database; {@link BatchWriter} does.
 */
final class DeskBatch {

    private final TicketSteps steps;
    private final Instant now;
    private final Map<TicketId, Ticket> tickets = new HashMap<>();
    private final Places places;

    private final Map<CommandId, Answer> answers = new LinkedHashMap<>();
    private final Map<TicketId, Ticket> changed = new LinkedHashMap<>();
    private final List<IssuedTicket> issued = new ArrayList<>();
    private final Map<ServicePointId, PointRow> changedPoints = new LinkedHashMap<>();
    private final Set<LineId> changedLines = new HashSet<>();
    private final List<StepRow> stepRows = new ArrayList<>();
    private final List<AuditEntry> audits = new ArrayList<>();
    private final List<TicketMoved> events = new ArrayList<>();

    /** A ticket to be numbered and inserted. */
    record IssuedTicket(Waiting ticket, TicketCommand.TakeTicket command, Admission.Admitted admission) {}

    DeskBatch(TicketSteps steps, List<? extends Ticket> read, List<PointRow> points, Set<ServicePointId> taken) {
        this.steps = steps;
        this.now = steps.now();
        read.forEach(ticket -> tickets.put(ticket.facts().id(), ticket));
        this.places = new Places(points, taken);
    }

    Map<CommandId, Answer> answers() {
        return answers;
    }

    List<Ticket> changed() {
        return List.copyOf(changed.values());
    }

    List<IssuedTicket> issued() {
        return issued;
    }

    /** The points opened or closed, as they stand now. */
    List<PointRow> changedPoints() {
        return List.copyOf(changedPoints.values());
    }

    Set<LineId> changedLines() {
        return changedLines;
    }

    List<StepRow> stepRows() {
        return stepRows;
    }

    List<AuditEntry> audits() {
        return audits;
    }

    List<TicketMoved> events() {
        return events;
    }

    void refuse(TicketCommand command, Refusal refusal, @Nullable Instant opensAt) {
        answers.put(command.id(), new Answer.Refused(refusal, opensAt));
    }

    private void refuse(TicketCommand command, Refusal refusal) {
        refuse(command, refusal, null);
    }

    /** Issues a ticket under an id made outside. */
    void take(TicketCommand.TakeTicket command, Admission.Admitted admission, TicketId id) {
        issue(command, admission, id, admission.offer().place());
    }

    private Waiting issue(
            TicketCommand.TakeTicket command, Admission.Admitted admission, TicketId id, PlaceKind meeting) {
        var line = admission.offer().line();
        var facts = new TicketFacts(id, command.organisation(), command.branch(), command.service(), line, meeting);
        var ticket = new Waiting(facts, Rank.arriving(now, steps.rules().headStartOf(command.priority())));
        tickets.put(id, ticket);
        issued.add(new IssuedTicket(ticket, command, admission));
        record(command, ticket, TicketMoved.Kind.TAKEN);
        answers.put(command.id(), new Answer.Accepted(id));
        return ticket;
    }

    /** Issues a ticket, and calls it to the booth where it is the next to be called there. */
    void talkNow(TicketCommand.TalkNow command, Admission.Admitted admission, TicketId id) {
        var booth = places.findBooth(command.organisation(), command.booth())
                .filter(point -> point.branch().equals(command.branch()));
        if (booth.isEmpty() || admission.offer().place() == PlaceKind.COUNTER) {
            refuse(command, Refusal.NOT_ALLOWED);
            return;
        }
        var ticket = issue(command.joining(), admission, id, PlaceKind.BOOTH);
        if (!places.isTaken(command.booth())) {
            places.listIdle()
                    .filter(point -> isNext(command, point, ticket))
                    .map(point -> new Meeting(point.id(), point.expert(), command.booth()))
                    .findFirst()
                    .ifPresent(meeting -> settle(command, ticket, steps.call(ticket, meeting)));
        }
    }

    private boolean isNext(TicketCommand command, OpenPoint point, Waiting ticket) {
        return NextTicket.of(point, listWaiting(command), places.freeBooths(), now)
                        instanceof NextTicket.Found(var next, var m)
                && next.facts().id().equals(ticket.facts().id());
    }

    private List<Waiting> listWaiting(TicketCommand command) {
        return tickets.values().stream()
                .filter(ticket -> isOwn(command, ticket))
                .flatMap(ticket -> ticket instanceof Waiting w ? Stream.of(w) : Stream.empty())
                .toList();
    }

    /** Takes back what the earlier command issued, if it issued anything. */
    void withdraw(TicketCommand.WithdrawTicket command, @Nullable TicketId earlier) {
        var leave = earlier == null ? null : new TicketCommand.Leave(command.id(), command.organisation(), earlier);
        var ticket = earlier == null ? null : tickets.get(earlier);
        if (leave != null
                && ticket != null
                && isOwn(command, ticket)
                && steps.decide(ticket, leave) instanceof Step.Moved moved) {
            apply(command, ticket, moved);
        }
        answers.put(command.id(), new Answer.Accepted(earlier));
    }

    void open(TicketCommand.OpenPoint command, List<LineId> lines) {
        var point = own(command);
        var elsewhere = places.findOpen(command.staff());
        if (point == null || point.kind() == PlaceKind.BOOTH) {
            refuse(command, Refusal.NOT_ALLOWED);
        } else if (point.open()
                .map(open -> !open.expert().equals(command.staff()))
                .orElse(false)) {
            refuse(command, Refusal.POINT_TAKEN);
        } else if (elsewhere.filter(other -> !other.id().equals(point.id())).isPresent()) {
            refuse(command, Refusal.POINT_BUSY);
        } else {
            var open = new OpenPoint(point.id(), point.branch(), point.kind(), command.staff(), lines);
            changePoint(command, point, Optional.of(open), "POINT_OPENED");
        }
    }

    void close(TicketCommand.ClosePoint command) {
        var point = own(command);
        var open = openBy(command);
        if (point == null || open == null) {
            refuse(command, Refusal.POINT_CLOSED);
        } else if (places.isTaken(point.id())) {
            refuse(command, Refusal.POINT_BUSY);
        } else {
            changePoint(command, point, Optional.empty(), "POINT_CLOSED");
        }
    }

    private void changePoint(TicketCommand.AtPoint command, PointRow point, Optional<OpenPoint> open, String act) {
        point.open().ifPresent(before -> changedLines.addAll(before.lines()));
        open.ifPresent(after -> changedLines.addAll(after.lines()));
        var changed = new PointRow(point.id(), point.organisation(), point.branch(), point.kind(), open);
        places.put(changed);
        changedPoints.put(point.id(), changed);
        audits.add(new AuditEntry(
                command.organisation(),
                now,
                command.staff().toString(),
                act,
                point.id().toString(),
                ""));
        answers.put(command.id(), new Answer.Accepted(null));
    }

    void callNext(TicketCommand.CallNext command) {
        var open = openBy(command);
        if (open == null) {
            refuse(command, Refusal.POINT_CLOSED);
            return;
        }
        if (places.isTaken(open.id())) {
            refuse(command, Refusal.POINT_BUSY);
            return;
        }
        switch (NextTicket.of(open, listWaiting(command), places.freeBooths(), now)) {
            case NextTicket.None(var refusal) -> refuse(command, refusal);
            case NextTicket.Found(var ticket, var meeting) -> settle(command, ticket, steps.call(ticket, meeting));
        }
    }

    void resume(TicketCommand.Resume command) {
        var at = places.findOpen(command.staff());
        var ticket = tickets.get(command.ticket());
        if (ticket == null || !isOwn(command, ticket)) {
            refuse(command, Refusal.UNKNOWN_TICKET);
        } else if (at.isEmpty()) {
            refuse(command, Refusal.POINT_CLOSED);
        } else if (places.isTaken(at.get().id())) {
            refuse(command, Refusal.POINT_BUSY);
        } else {
            NextTicket.meeting(at.get(), ticket, places.freeBooths())
                    .ifPresentOrElse(
                            meeting -> settle(command, ticket, steps.resume(ticket, meeting)),
                            () -> refuse(command, Refusal.NO_PLACE_FREE));
        }
    }

    void relocate(TicketCommand.Relocate command) {
        var ticket = tickets.get(command.ticket());
        var booth = command.booth();
        if (ticket == null || !isOwn(command, ticket)) {
            refuse(command, Refusal.UNKNOWN_TICKET);
        } else if (booth != null
                && places.findBooth(command.organisation(), booth).isEmpty()) {
            refuse(command, Refusal.NOT_ALLOWED);
        } else if (booth != null && places.isTaken(booth) && !isMetAt(ticket, booth)) {
            refuse(command, Refusal.NO_PLACE_FREE);
        } else {
            settle(command, ticket, steps.relocate(ticket, booth));
        }
    }

    private static boolean isMetAt(Ticket ticket, ServicePointId place) {
        return ticket.meetingNow().map(Meeting::place).filter(place::equals).isPresent();
    }

    void handOver(TicketCommand.HandOver command) {
        var ticket = tickets.get(command.ticket());
        var to = places.find(command.organisation(), command.point()).flatMap(PointRow::open);
        if (ticket == null || !isOwn(command, ticket)) {
            refuse(command, Refusal.UNKNOWN_TICKET);
        } else if (to.isEmpty()) {
            refuse(command, Refusal.POINT_CLOSED);
        } else if (places.isTaken(to.get().id()) && !isMetFrom(ticket, to.get().id())) {
            refuse(command, Refusal.POINT_BUSY);
        } else {
            settle(command, ticket, steps.handOver(ticket, command.staff(), to.get()));
        }
    }

    private static boolean isMetFrom(Ticket ticket, ServicePointId point) {
        return ticket.meetingNow().map(Meeting::point).filter(point::equals).isPresent();
    }

    void step(TicketCommand.AboutTicket command) {
        var ticket = tickets.get(command.ticket());
        if (ticket == null || !isOwn(command, ticket)) {
            refuse(command, Refusal.UNKNOWN_TICKET);
        } else {
            settle(command, ticket, steps.decide(ticket, command));
        }
    }

    private void settle(TicketCommand command, Ticket ticket, Step step) {
        switch (step) {
            case Step.Refused(var refusal) -> refuse(command, refusal);
            case Step.Moved moved -> {
                apply(command, ticket, moved);
                answers.put(command.id(), new Answer.Accepted(ticket.facts().id()));
            }
        }
    }

    private void apply(TicketCommand command, Ticket before, Step.Moved moved) {
        var next = moved.next();
        before.meetingNow().ifPresent(places::free);
        next.meetingNow().ifPresent(places::take);
        tickets.put(next.facts().id(), next);
        changed.put(next.facts().id(), next);
        changedLines.add(before.facts().line());
        record(command, next, moved.kind());
    }

    private void record(TicketCommand command, Ticket ticket, TicketMoved.Kind kind) {
        var facts = ticket.facts();
        var actor = actorOf(command);
        changedLines.add(facts.line());
        stepRows.add(new StepRow(facts.id(), now, kind.name(), actor, ""));
        events.add(new TicketMoved(facts.organisation(), facts.id(), facts.line(), kind, now));
        if (!(command instanceof TicketCommand.OfCitizen)) {
            audits.add(new AuditEntry(
                    facts.organisation(),
                    now,
                    actor,
                    "TICKET_" + kind,
                    facts.id().toString(),
                    ""));
        }
    }

    private static String actorOf(TicketCommand command) {
        return switch (command) {
            case TicketCommand.OfStaff of -> of.staff().toString();
            case TicketCommand.OfSystem _ -> "system";
            case TicketCommand.OfCitizen _ -> "citizen";
        };
    }

    private @Nullable PointRow own(TicketCommand.AtPoint command) {
        return places.find(command.organisation(), command.point()).orElse(null);
    }

    private @Nullable OpenPoint openBy(TicketCommand.AtPoint command) {
        var point = own(command);
        return point == null
                ? null
                : point.open()
                        .filter(open -> open.expert().equals(command.staff()))
                        .orElse(null);
    }

    private static boolean isOwn(TicketCommand command, Ticket ticket) {
        return ticket.facts().organisation().equals(command.organisation());
    }
}
