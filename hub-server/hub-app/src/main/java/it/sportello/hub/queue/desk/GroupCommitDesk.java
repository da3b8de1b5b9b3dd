package it.sportello.hub.queue.desk;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import it.sportello.api.CommandId;
import it.sportello.api.Refusal;
import it.sportello.hub.queue.Answer;
import it.sportello.hub.queue.DeskUnavailableException;
import it.sportello.hub.queue.TicketCommand;
import it.sportello.hub.queue.TicketDesk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The desk with group commit: one thread takes all commands that wait and carries them out in one transaction. Alone, a
 * command is carried out at once; under load the commits are shared, and the hot line's lock is never handed around.
 */
@Component
class GroupCommitDesk implements TicketDesk, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(GroupCommitDesk.class);

    private static final int MOST_WAITING = 10_000;
    private static final int MOST_A_BATCH = 256;
    private static final int TRIES = 4;
    private static final long ANSWER_SECONDS = 15;

    private final BlockingQueue<Asked> asked = new ArrayBlockingQueue<>(MOST_WAITING);
    private final BatchWriter writer;
    private final ApplicationEventPublisher events;
    private final DeskHealth health;
    private final DistributionSummary batchSizes;
    private volatile @Nullable Thread thread;

    private record Asked(TicketCommand command, CompletableFuture<Answer> answer) {}

    GroupCommitDesk(BatchWriter writer, ApplicationEventPublisher events, DeskHealth health, MeterRegistry meters) {
        this.writer = writer;
        this.events = events;
        this.health = health;
        this.batchSizes = DistributionSummary.builder("sportello.desk.batch")
                .description("Commands carried out in one commit")
                .register(meters);
        meters.gauge("sportello.desk.waiting", asked, BlockingQueue::size);
    }

    @Override
    public Answer submit(TicketCommand command) {
        var mine = new Asked(command, new CompletableFuture<>());
        if (thread == null || !asked.offer(mine)) {
            throw new DeskUnavailableException("the desk takes no commands now", null);
        }
        try {
            return mine.answer().get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new DeskUnavailableException("the command could not be carried out", e.getCause());
        } catch (TimeoutException e) {
            // Nobody waits for it any more: if it is not under way yet, it never will be.
            mine.answer().cancel(false);
            throw new DeskUnavailableException("no answer in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeskUnavailableException("interrupted", e);
        }
    }

    @Override
    public void start() {
        var worker = Thread.ofPlatform().name("ticket-desk").daemon().unstarted(this::work);
        // Set before it runs, for it ends as soon as it finds none.
        thread = worker;
        worker.start();
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void work() {
        while (thread != null) {
            try {
                var batch = new ArrayList<Asked>();
                batch.add(asked.take());
                asked.drainTo(batch, MOST_A_BATCH - 1);
                carryOut(batch.stream().filter(a -> !a.answer().isDone()).toList());
            } catch (InterruptedException stopped) {
                break;
            }
        }
        var left = new ArrayList<Asked>();
        asked.drainTo(left);
        left.forEach(a -> a.answer().completeExceptionally(new IllegalStateException("the desk is closing")));
    }

    private void carryOut(List<Asked> batch) {
        var rest = batch;
        while (!rest.isEmpty()) {
            var size = separable(rest);
            write(rest.subList(0, size));
            rest = rest.subList(size, rest.size());
        }
    }

    /** How many go together from the front: a withdrawal never goes with what it takes back, whichever comes first. */
    private static int separable(List<Asked> batch) {
        var ids = new HashSet<CommandId>();
        for (int i = 0; i < batch.size(); i++) {
            var command = batch.get(i).command();
            var own = new HashSet<CommandId>(List.of(command.id()));
            if (command instanceof TicketCommand.WithdrawTicket withdrawal) {
                own.add(withdrawal.taken());
            }
            boolean repeat = i > 0
                    && batch.subList(0, i).stream().anyMatch(a -> a.command().equals(command));
            if (!repeat && own.stream().anyMatch(ids::contains)) {
                return i;
            }
            ids.addAll(own);
        }
        return batch.size();
    }

    private void write(List<Asked> batch) {
        var commands = new LinkedHashMap<CommandId, TicketCommand>();
        batch.forEach(a -> commands.putIfAbsent(a.command().id(), a.command()));
        try {
            var written = tryWrite(List.copyOf(commands.values()));
            health.wrote();
            batchSizes.record(commands.size());
            answer(batch, commands, written.answers());
            tell(written);
        } catch (Exception | LinkageError | OutOfMemoryError e) {
            if (batch.size() == 1) {
                fail(batch.getFirst(), e);
            } else {
                // One bad command must not spoil the others: each for itself.
                batch.forEach(each -> write(List.of(each)));
            }
        }
    }

    private void fail(Asked asked, Throwable cause) {
        log.warn("A command of type {} failed", asked.command().getClass().getSimpleName(), cause);
        health.failed(cause);
        if (cause instanceof DuplicateKeyException && asked.command() instanceof TicketCommand.OfCitizen) {
            // Its ticket was issued so long ago that the answer is no longer kept.
            asked.answer().complete(new Answer.Refused(Refusal.COMMAND_REUSED, null));
        } else {
            asked.answer().completeExceptionally(cause);
        }
    }

    /** Tells what is committed; a listener that fails harms nobody else, least of all the commands. */
    private void tell(BatchWriter.Written written) {
        Stream.concat(written.touched().stream().map(QueueTouched::new), written.events().stream())
                .forEach(event -> {
                    try {
                        events.publishEvent(event);
                    } catch (RuntimeException e) {
                        log.warn("A listener failed on {}", event.getClass().getSimpleName(), e);
                    }
                });
    }

    private BatchWriter.Written tryWrite(List<TicketCommand> commands) {
        for (int tries = 1; ; tries++) {
            try {
                return writer.write(commands);
            } catch (LinesMovedException | DataAccessException | TransactionException e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    private static void answer(
            List<Asked> batch, Map<CommandId, TicketCommand> commands, Map<CommandId, Answer> answers) {
        for (var each : batch) {
            var answer = answers.get(each.command().id());
            var decided = commands.get(each.command().id());
            if (answer == null) {
                each.answer().completeExceptionally(new IllegalStateException("no answer"));
            } else if (each.command().equals(decided)) {
                each.answer().complete(answer);
            } else {
                each.answer().complete(new Answer.Refused(Refusal.COMMAND_REUSED, null));
            }
        }
    }
}
