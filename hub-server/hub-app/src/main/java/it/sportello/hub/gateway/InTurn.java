package it.sportello.hub.gateway;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Runs the tasks of one device one after the other, in their order, without holding up those of others. */
final class InTurn {

    /** As many as an outbox holds. */
    private static final int MOST_WAITING = 1_000;

    private final Executor workers;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean running;

    InTurn(Executor workers) {
        this.workers = workers;
    }

    /** Takes the task; false where too many wait already. */
    synchronized boolean offer(Runnable task) {
        if (waiting.size() >= MOST_WAITING) {
            return false;
        }
        waiting.add(task);
        if (!running) {
            running = true;
            workers.execute(this::runAll);
        }
        return true;
    }

    private void runAll() {
        for (var task = next(); task != null; task = next()) {
            try {
                task.run();
            } catch (RuntimeException | Error e) {
                again();
                throw e;
            }
        }
    }

    /** A task that fails takes none of the others with it. */
    private void again() {
        workers.execute(this::runAll);
    }

    private synchronized @Nullable Runnable next() {
        var task = waiting.poll();
        running = task != null;
        return task;
    }
}
