package it.sportello.hub.queue.model;

import it.sportello.api.PlaceKind;
import it.sportello.api.Refusal;
import it.sportello.api.ServicePointId;
import it.sportello.hub.identity.StaffId;
import it.sportello.hub.queue.Outcome;
import it.sportello.hub.queue.TicketCommand;
import it.sportello.hub.queue.events.TicketMoved.Kind;
import it.sportello.hub.queue.model.Ticket.Called;
import it.sportello.hub.queue.model.Ticket.Finished;
import it.sportello.hub.queue.model.Ticket.Left;
import it.sportello.hub.queue.model.Ticket.NoShow;
import it.sportello.hub.queue.model.Ticket.OnHold;
import it.sportello.hub.queue.model.Ticket.Pending;
import it.sportello.hub.queue.model.Ticket.Removed;
import it.sportello.hub.queue.model.Ticket.Serving;
import it.sportello.hub.queue.model.Ticket.Waiting;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of steps of a ticket. Pure: time and rules come in. */
public record TicketSteps(QueueRules rules, Instant now) {

    /** What the command does to the ticket. What needs a meeting or a place has a method of its own. */
    public Step decide(Ticket ticket, TicketCommand.AboutTicket command) {
        return switch (command) {
            case TicketCommand.Leave c -> leave(ticket);
            case TicketCommand.Postpone c -> postpone(ticket);
            case TicketCommand.ComeBack c -> comeBack(ticket);
            case TicketCommand.Recall c -> recall(ticket, c.staff());
            case TicketCommand.MarkNoShow c -> markNoShow(ticket, c.staff());
            case TicketCommand.BringBack c -> bringBack(ticket);
            case TicketCommand.Serve c -> serve(ticket, c.staff());
            case TicketCommand.Finish c -> finish(ticket, c.staff(), c.outcome());
            case TicketCommand.Hold c -> hold(ticket, c.staff());
            case TicketCommand.SetPending c -> setPending(ticket, c.staff(), c.missing());
            case TicketCommand.Transfer c -> transfer(ticket, c);
            case TicketCommand.Remove c -> remove(ticket);
            case TicketCommand.HoldAbsent c -> holdAbsent(ticket);
            case TicketCommand.Resume c -> throw new IllegalArgumentException("resuming needs a meeting");
            case TicketCommand.HandOver c -> throw new IllegalArgumentException("handing over needs a point");
            case TicketCommand.Relocate c -> throw new IllegalArgumentException("relocating needs a place");
        };
    }

    /** Calls a waiting ticket to a meeting. */
    public Step call(Ticket ticket, Meeting meeting) {
        return ticket instanceof Waiting(var facts, var rank)
                ? new Step.Moved(new Called(facts, rank.called(), meeting, now, now, 0), Kind.CALLED)
                : wrongState();
    }

    /** Takes a held ticket up again, by the expert who held it. */
    public Step resume(Ticket ticket, Meeting meeting) {
        return switch (ticket) {
            case OnHold(var facts, var rank, var expert, var servingAt, var place) ->
                expert.equals(meeting.expert())
                        ? new Step.Moved(new Serving(facts, rank, meeting, servingAt), Kind.RESUMED)
                        : notAllowed();
            default -> wrongState();
        };
    }

    /** Moves the meeting to a booth that is free, or to the citizen's own device where that is null. */
    public Step relocate(Ticket ticket, @Nullable ServicePointId booth) {
        if (ticket.facts().meeting() == PlaceKind.COUNTER) {
            return notAllowed();
        }
        var facts = ticket.facts().meeting(booth == null ? PlaceKind.REMOTE : PlaceKind.BOOTH);
        return switch (ticket) {
            case Waiting w -> relocated(new Waiting(facts, w.rank()));
            case Called c ->
                relocated(
                        new Called(facts, c.rank(), c.meeting().at(booth), c.calledAt(), c.lastCallAt(), c.recalls()));
            case Serving s -> relocated(new Serving(facts, s.rank(), s.meeting().at(booth), s.servingAt()));
            case OnHold h -> relocated(new OnHold(facts, h.rank(), h.expert(), h.servingAt(), booth));
            default -> wrongState();
        };
    }

    private static Step relocated(Ticket next) {
        return new Step.Moved(next, Kind.RELOCATED);
    }

    /** Hands a ticket served by video to the expert of another point. */
    public Step handOver(Ticket ticket, StaffId staff, OpenPoint to) {
        if (!(ticket instanceof Serving serving)) {
            return wrongState();
        }
        var meeting = serving.meeting();
        if (!meeting.expert().equals(staff)
                || meeting.point().equals(to.id())
                || serving.facts().meeting() == PlaceKind.COUNTER
                || !NextTicket.fits(to, serving)) {
            return notAllowed();
        }
        var other = new Meeting(to.id(), to.expert(), meeting.place());
        return new Step.Moved(
                new Serving(serving.facts(), serving.rank(), other, serving.servingAt()), Kind.HANDED_OVER);
    }

    private Step leave(Ticket ticket) {
        return switch (ticket) {
            case Waiting w -> new Step.Moved(new Left(w.facts(), w.rank(), now), Kind.LEFT);
            case Called c -> new Step.Moved(new Left(c.facts(), c.rank(), now), Kind.LEFT);
            default -> wrongState();
        };
    }

    private Step postpone(Ticket ticket) {
        if (!(ticket instanceof Waiting || ticket instanceof Called)) {
            return wrongState();
        }
        if (ticket.rank().postpones() >= rules.postponeLimit()) {
            return new Step.Refused(Refusal.POSTPONE_LIMIT);
        }
        var later = ticket.rank().postponed(now, rules.postponeBy());
        return new Step.Moved(new Waiting(ticket.facts(), later), Kind.POSTPONED);
    }

    private Step recall(Ticket ticket, StaffId staff) {
        if (!(ticket instanceof Called called)) {
            return wrongState();
        }
        if (!called.meeting().expert().equals(staff)) {
            return notAllowed();
        }
        if (called.recalls() >= rules.recallLimit()) {
            return noShow(called);
        }
        var again = new Called(
                called.facts(), called.rank(), called.meeting(), called.calledAt(), now, called.recalls() + 1);
        return new Step.Moved(again, Kind.RECALLED);
    }

    private Step markNoShow(Ticket ticket, StaffId staff) {
        return switch (ticket) {
            case Called called -> called.meeting().expert().equals(staff) ? noShow(called) : notAllowed();
            default -> wrongState();
        };
    }

    private Step noShow(Called called) {
        return new Step.Moved(new NoShow(called.facts(), called.rank(), now), Kind.NOT_SHOWN);
    }

    private Step bringBack(Ticket ticket) {
        return ticket instanceof NoShow || ticket instanceof Pending
                ? new Step.Moved(new Waiting(ticket.facts(), ticket.rank()), Kind.BROUGHT_BACK)
                : wrongState();
    }

    private Step serve(Ticket ticket, StaffId staff) {
        return switch (ticket) {
            case Called called ->
                called.meeting().expert().equals(staff)
                        ? new Step.Moved(new Serving(called.facts(), called.rank(), called.meeting(), now), Kind.SERVED)
                        : notAllowed();
            default -> wrongState();
        };
    }

    private Step finish(Ticket ticket, StaffId staff, Outcome outcome) {
        return switch (ticket) {
            case Serving serving ->
                serving.meeting().expert().equals(staff)
                        ? new Step.Moved(new Finished(serving.facts(), serving.rank(), outcome, now), Kind.FINISHED)
                        : notAllowed();
            default -> wrongState();
        };
    }

    private Step hold(Ticket ticket, StaffId staff) {
        return switch (ticket) {
            case Serving serving -> serving.meeting().expert().equals(staff) ? held(serving) : notAllowed();
            default -> wrongState();
        };
    }

    private Step holdAbsent(Ticket ticket) {
        return ticket instanceof Serving serving ? held(serving) : wrongState();
    }

    private static Step held(Serving serving) {
        var meeting = serving.meeting();
        return new Step.Moved(
                new OnHold(serving.facts(), serving.rank(), meeting.expert(), serving.servingAt(), meeting.place()),
                Kind.HELD);
    }

    private Step setPending(Ticket ticket, StaffId staff, List<Integer> missing) {
        return switch (ticket) {
            case Serving serving ->
                serving.meeting().expert().equals(staff)
                        ? new Step.Moved(new Pending(serving.facts(), serving.rank(), missing), Kind.SET_PENDING)
                        : notAllowed();
            default -> wrongState();
        };
    }

    private Step comeBack(Ticket ticket) {
        return ticket instanceof Pending(var facts, var rank, var missing)
                ? new Step.Moved(new Waiting(facts, rank), Kind.CAME_BACK)
                : wrongState();
    }

    private Step transfer(Ticket ticket, TicketCommand.Transfer command) {
        return switch (ticket) {
            case Serving serving ->
                serving.meeting().expert().equals(command.staff())
                        ? new Step.Moved(
                                new Waiting(serving.facts().inLine(command.line()), serving.rank()), Kind.TRANSFERRED)
                        : notAllowed();
            default -> wrongState();
        };
    }

    private Step remove(Ticket ticket) {
        return ticket instanceof Waiting(var facts, var rank)
                ? new Step.Moved(new Removed(facts, rank, now), Kind.REMOVED)
                : wrongState();
    }

    private static Step wrongState() {
        return new Step.Refused(Refusal.WRONG_STATE);
    }

    private static Step notAllowed() {
        return new Step.Refused(Refusal.NOT_ALLOWED);
    }
}
