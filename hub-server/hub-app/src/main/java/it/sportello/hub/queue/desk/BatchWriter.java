package it.sportello.hub.queue.desk;

import it.sportello.api.CommandId;
import it.sportello.api.Refusal;
import it.sportello.api.ServicePointId;
import it.sportello.api.TicketId;
import it.sportello.hub.audit.AuditLog;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.catalogue.Catalogue;
import it.sportello.hub.queue.Answer;
import it.sportello.hub.queue.TicketCommand;
import it.sportello.hub.queue.events.TicketMoved;
import it.sportello.hub.queue.model.QueueRules;
import it.sportello.hub.queue.model.Ticket;
import it.sportello.hub.queue.model.TicketSteps;
import it.sportello.hub.queue.store.CommandAnswers.Claim;
import it.sportello.hub.queue.store.CommandAnswers.Given;
import it.sportello.hub.queue.store.PointRows;
import it.sportello.hub.queue.store.TicketWrites.NewTicket;
import it.sportello.hub.queue.store.TicketWrites.NumberSeries;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries out a batch of commands in one transaction.
 *
 * <p>The order of locks is the same on every node, so that two can never wait for each other: first the ids of the
 * commands, then the lines, then the points, then the number series, each in the order of their ids. All that is decided
 * is decided from rows read under these locks.
 */
@Component
class BatchWriter {

    private final QueueTables tables;
    private final BatchPlanner planner;
    private final Catalogue catalogue;
    private final AuditLog audit;
    private final QueueRules rules;
    private final Tokens tokens;
    private final InstantSource clock;
    private final Supplier<TicketId> ids;

    BatchWriter(
            QueueTables tables,
            BatchPlanner planner,
            Catalogue catalogue,
            AuditLog audit,
            QueueRules rules,
            Tokens tokens,
            InstantSource clock,
            Supplier<TicketId> ids) {
        this.tables = tables;
        this.planner = planner;
        this.catalogue = catalogue;
        this.audit = audit;
        this.rules = rules;
        this.tokens = tokens;
        this.clock = clock;
        this.ids = ids;
    }

    /** What a batch came to: the answer to each command, and what moved. */
    record Written(Map<CommandId, Answer> answers, List<TicketMoved> events, Set<OrganisationId> touched) {}

    /**
     * Decides the commands in their order and writes all of it. The ids must differ; a {@code WithdrawTicket} must not be
     * in one batch with what it takes back.
     *
     * @throws LinesMovedException where a row changed its line before the locks were held: try again
     */
    @Transactional
    public Written write(List<TicketCommand> commands) {
        // PostgreSQL keeps microseconds: what is decided is what is stored.
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var fresh = claim(commands, now);
        var given = tables.answers().find(earlierIds(commands, fresh));
        var todo = commands.stream().filter(c -> fresh.contains(c.id())).toList();
        var plan = planner.plan(todo, given, now);
        var batch = readUnderLocks(plan, now);
        todo.forEach(command -> decide(batch, plan, command));
        write(batch, plan, fresh, now);
        return new Written(
                allAnswers(commands, batch, given),
                batch.events(),
                batch.changedLines().isEmpty()
                        ? Set.of()
                        : todo.stream().map(TicketCommand::organisation).collect(Collectors.toSet()));
    }

    private Set<CommandId> claim(List<TicketCommand> commands, Instant now) {
        var claims = commands.stream().flatMap(BatchWriter::claimsOf).toList();
        return tables.answers().claim(claims, now);
    }

    /** A withdrawal also claims what it takes back: so that command, if it comes later, finds itself answered. */
    private static Stream<Claim> claimsOf(TicketCommand command) {
        var own = new Claim(command.id(), command.organisation(), CommandDigest.of(command));
        return command instanceof TicketCommand.WithdrawTicket withdrawal
                ? Stream.of(own, new Claim(withdrawal.taken(), command.organisation(), CommandDigest.WITHDRAWN))
                : Stream.of(own);
    }

    private static List<CommandId> earlierIds(List<TicketCommand> commands, Set<CommandId> fresh) {
        return commands.stream()
                .flatMap(BatchWriter::claimsOf)
                .map(Claim::id)
                .filter(id -> !fresh.contains(id))
                .toList();
    }

    private DeskBatch readUnderLocks(BatchPlan plan, Instant now) {
        var organisations =
                plan.commands().stream().map(TicketCommand::organisation).collect(Collectors.toSet());
        var calls = plan.commands().stream()
                .filter(c -> c instanceof TicketCommand.CallNext || c instanceof TicketCommand.TalkNow)
                .toList();
        boolean meets = plan.commands().stream().anyMatch(BatchWriter::meets);
        tables.lines().lock(plan.lines());
        var points = plan.points().isEmpty() && !meets
                ? List.<PointRows.PointRow>of()
                : tables.points().lock(plan.points(), meets ? organisations : Set.of());
        var tickets = new ArrayList<Ticket>(tables.tickets().find(plan.tickets(), now));
        if (!calls.isEmpty()) {
            var heads = tables.tickets()
                    .listHeads(plan.callLines(), calls.size() + plan.tickets().size(), now);
            var known = tickets.stream().map(t -> t.facts().id()).collect(Collectors.toSet());
            heads.stream().filter(head -> !known.contains(head.facts().id())).forEach(tickets::add);
        }
        checkLocked(plan, tickets, points);
        var taken = meets ? tables.tickets().listTaken(organisations) : Set.<ServicePointId>of();
        return new DeskBatch(new TicketSteps(rules, now), tickets, points, taken);
    }

    /** Whether the command looks for a place or a point that is free. */
    private static boolean meets(TicketCommand command) {
        return switch (command) {
            case TicketCommand.AtPoint _,
                    TicketCommand.Resume _,
                    TicketCommand.TalkNow _,
                    TicketCommand.Relocate _,
                    TicketCommand.HandOver _ -> true;
            default -> false;
        };
    }

    private static void checkLocked(BatchPlan plan, List<Ticket> tickets, List<PointRows.PointRow> points) {
        boolean moved = tickets.stream()
                        .anyMatch(
                                ticket -> !plan.lines().contains(ticket.facts().line()))
                || points.stream()
                        .filter(point -> plan.points().contains(point.id()))
                        .flatMap(point -> point.open().stream())
                        .anyMatch(open -> !plan.lines().containsAll(open.lines()));
        if (moved) {
            throw new LinesMovedException();
        }
    }

    private void decide(DeskBatch batch, BatchPlan plan, TicketCommand command) {
        switch (command) {
            case TicketCommand.TakeTicket take ->
                admit(batch, plan, take, admitted -> batch.take(take, admitted, ids.get()));
            case TicketCommand.TalkNow talk ->
                admit(batch, plan, talk, admitted -> batch.talkNow(talk, admitted, ids.get()));
            case TicketCommand.WithdrawTicket withdrawal ->
                batch.withdraw(
                        withdrawal,
                        plan.withdrawals()
                                .getOrDefault(withdrawal.id(), Optional.empty())
                                .orElse(null));
            case TicketCommand.OpenPoint open ->
                batch.open(open, plan.profiles().getOrDefault(open.staff(), List.of()));
            case TicketCommand.ClosePoint close -> batch.close(close);
            case TicketCommand.CallNext call -> batch.callNext(call);
            case TicketCommand.Resume resume -> batch.resume(resume);
            case TicketCommand.Relocate relocation -> batch.relocate(relocation);
            case TicketCommand.HandOver handing -> batch.handOver(handing);
            case TicketCommand.AboutTicket about -> {
                if (about instanceof TicketCommand.Transfer transfer && !isOwnLine(transfer)) {
                    batch.refuse(transfer, Refusal.NOT_ALLOWED, null);
                } else {
                    batch.step(about);
                }
            }
        }
    }

    private static void admit(
            DeskBatch batch, BatchPlan plan, TicketCommand command, Consumer<Admission.Admitted> join) {
        switch (plan.admissions().get(command.id())) {
            case Admission.Admitted admitted -> join.accept(admitted);
            case Admission.Turned(var refusal, var opensAt) -> batch.refuse(command, refusal, opensAt);
            case null -> throw new IllegalStateException("not planned");
        }
    }

    private boolean isOwnLine(TicketCommand.Transfer transfer) {
        return catalogue
                .findLine(transfer.line())
                .filter(line -> line.organisation().equals(transfer.organisation()))
                .isPresent();
    }

    private void write(DeskBatch batch, BatchPlan plan, Set<CommandId> fresh, Instant now) {
        var writes = tables.writes();
        writes.insert(numbered(batch, now));
        writes.update(batch.changed());
        writes.insertSteps(batch.stepRows());
        // Closings first: an expert may close one point and open another in the same batch.
        batch.changedPoints().stream()
                .filter(point -> point.open().isEmpty())
                .forEach(point -> tables.points().close(point.id()));
        batch.changedPoints().stream()
                .flatMap(point -> point.open().stream())
                .forEach(open -> tables.points().open(open, now));
        tables.lines().countChange(batch.changedLines());
        audit.append(batch.audits());
        var answers = new LinkedHashMap<>(batch.answers());
        withdrawnUnseen(plan, fresh).forEach(id -> answers.put(id, new Answer.Refused(Refusal.COMMAND_REUSED, null)));
        tables.answers().record(answers);
    }

    /** What was taken back before it was ever seen: answered now, so that it does nothing when it comes. */
    private static Collection<CommandId> withdrawnUnseen(BatchPlan plan, Set<CommandId> fresh) {
        return plan.commands().stream()
                .flatMap(c -> c instanceof TicketCommand.WithdrawTicket w ? Stream.of(w.taken()) : Stream.empty())
                .filter(fresh::contains)
                .toList();
    }

    private List<NewTicket> numbered(DeskBatch batch, Instant now) {
        var counts = new TreeMap<NumberSeries, Integer>();
        batch.issued().forEach(issued -> counts.merge(seriesOf(issued), 1, Integer::sum));
        var last = tables.writes().reserve(counts);
        return batch.issued().stream()
                .map(issued -> {
                    var series = seriesOf(issued);
                    int number = last.merge(series, 1, Integer::sum);
                    var command = issued.command();
                    return new NewTicket(
                            issued.ticket(),
                            series,
                            number,
                            tokens.hashOf(tokens.tokenOf(command.id())),
                            command.language(),
                            command.priority(),
                            command.channel(),
                            now,
                            issued.admission().expiresAt());
                })
                .toList();
    }

    private static NumberSeries seriesOf(DeskBatch.IssuedTicket issued) {
        return new NumberSeries(
                issued.command().branch(),
                issued.admission().offer().service().prefix(),
                issued.admission().day());
    }

    private static Map<CommandId, Answer> allAnswers(
            List<TicketCommand> commands, DeskBatch batch, Map<CommandId, Given> given) {
        var all = new HashMap<>(batch.answers());
        for (var command : commands) {
            var earlier = given.get(command.id());
            if (earlier != null) {
                all.put(
                        command.id(),
                        CommandDigest.fits(earlier.digest(), command)
                                ? earlier.answer()
                                : new Answer.Refused(Refusal.COMMAND_REUSED, null));
            }
        }
        return all;
    }
}
