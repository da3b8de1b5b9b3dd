package it.sportello.hub.queue.desk;

import it.sportello.api.CommandId;
import it.sportello.api.LineId;
import it.sportello.api.TicketId;
import it.sportello.hub.branch.Branches;
import it.sportello.hub.catalogue.Catalogue;
import it.sportello.hub.identity.StaffDirectory;
import it.sportello.hub.queue.Answer;
import it.sportello.hub.queue.TicketCommand;
import it.sportello.hub.queue.store.CommandAnswers.Given;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out what the commands of a batch will touch. */
@Component
class BatchPlanner {

    private final QueueTables tables;
    private final Branches branches;
    private final Catalogue catalogue;
    private final StaffDirectory staff;

    BatchPlanner(QueueTables tables, Branches branches, Catalogue catalogue, StaffDirectory staff) {
        this.tables = tables;
        this.branches = branches;
        this.catalogue = catalogue;
        this.staff = staff;
    }

    /** Looks without locks; what it found is checked again once they are held. */
    BatchPlan plan(List<TicketCommand> commands, Map<CommandId, Given> given, Instant now) {
        var plan = BatchPlan.empty(commands);
        commands.forEach(command -> planOne(plan, command, given, now));
        tables.points()
                .findByExpert(plan.profiles().keySet())
                .forEach(open -> plan.points().add(open.id()));
        tables.tickets().find(plan.tickets(), now).forEach(ticket -> {
            plan.lines().add(ticket.facts().line());
            ticket.meetingNow().ifPresent(meeting -> plan.points().add(meeting.point()));
        });
        tables.points()
                .find(plan.points())
                .forEach(point -> point.open().ifPresent(open -> {
                    plan.lines().addAll(open.lines());
                    plan.callLines().addAll(open.lines());
                }));
        return plan;
    }

    private void planOne(BatchPlan plan, TicketCommand command, Map<CommandId, Given> given, Instant now) {
        switch (command) {
            case TicketCommand.TakeTicket take -> planJoining(plan, take, now);
            case TicketCommand.TalkNow talk -> {
                planJoining(plan, talk.joining(), now)
                        .map(line -> tables.points().listServing(line))
                        .ifPresent(
                                points -> points.forEach(point -> plan.points().add(point.id())));
                plan.points().add(talk.booth());
            }
            case TicketCommand.WithdrawTicket withdrawal -> {
                var ticket = ticketOf(given.get(withdrawal.taken()));
                plan.withdrawals().put(withdrawal.id(), ticket);
                ticket.ifPresent(plan.tickets()::add);
            }
            case TicketCommand.OpenPoint open -> {
                var lines = staff.profileOf(open.staff()).lines();
                plan.profiles().put(open.staff(), lines);
                plan.lines().addAll(lines);
                plan.points().add(open.point());
            }
            case TicketCommand.AtPoint atPoint -> plan.points().add(atPoint.point());
            case TicketCommand.Resume resume -> {
                plan.tickets().add(resume.ticket());
                plan.profiles().put(resume.staff(), List.of());
            }
            case TicketCommand.Transfer transfer -> {
                plan.tickets().add(transfer.ticket());
                plan.lines().add(transfer.line());
            }
            case TicketCommand.Relocate relocation -> {
                plan.tickets().add(relocation.ticket());
                Optional.ofNullable(relocation.booth()).ifPresent(plan.points()::add);
            }
            case TicketCommand.HandOver handing -> {
                plan.tickets().add(handing.ticket());
                plan.points().add(handing.point());
            }
            case TicketCommand.AboutTicket about -> plan.tickets().add(about.ticket());
        }
    }

    /** The line that is joined; empty where nobody is admitted. */
    private Optional<LineId> planJoining(BatchPlan plan, TicketCommand.TakeTicket take, Instant now) {
        var admission = Admission.of(take, branches, catalogue, now);
        plan.admissions().put(take.id(), admission);
        if (admission instanceof Admission.Admitted admitted) {
            plan.lines().add(admitted.offer().line());
            return Optional.of(admitted.offer().line());
        }
        return Optional.empty();
    }

    private static Optional<TicketId> ticketOf(@Nullable Given given) {
        return given != null && given.answer() instanceof Answer.Accepted(var ticket)
                ? Optional.ofNullable(ticket)
                : Optional.empty();
    }
}
