package it.sportello.hub.queue.model;

import it.sportello.api.Refusal;
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

/** The table of steps of a ticket. Pure: time and rules come in. */
public record TicketSteps(QueueRules rules, Instant now) {

    /** What the command does to the ticket. Calling and resuming need a meeting and have methods of their own. */
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
            case TicketCommand.Resume c -> throw new IllegalArgumentException("resuming needs a meeting");
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
            case OnHold(var facts, var rank, var expert, var servingAt) ->
                expert.equals(meeting.expert())
                        ? new Step.Moved(new Serving(facts, rank, meeting, servingAt), Kind.RESUMED)
                        : notAllowed();
            default -> wrongState();
        };
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
            case Serving serving ->
                serving.meeting().expert().equals(staff)
                        ? new Step.Moved(
                                new OnHold(serving.facts(), serving.rank(), staff, serving.servingAt()), Kind.HELD)
                        : notAllowed();
            default -> wrongState();
        };
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
