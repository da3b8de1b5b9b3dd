package it.sportello.link;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that runs what it is given, one task after the other. A task that throws is logged and stops no other; what a
 * closed loop is given is not run. Safe for any number of threads.
 */
final class Loop implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Loop.class);
    private static final long GOODBYE_SECONDS = 2;

    private final ScheduledThreadPoolExecutor executor;
    private volatile @Nullable Thread thread;

    Loop(String name) {
        this.executor = new ScheduledThreadPoolExecutor(
                1, work -> thread = Thread.ofPlatform().name(name).daemon().unstarted(work));
        executor.setRemoveOnCancelPolicy(true);
    }

    void run(Runnable task) {
        try {
            executor.execute(guarded(task));
        } catch (RejectedExecutionException closed) {
            log.debug("not run, the loop is closed");
        }
    }

    Future<?> after(Duration delay, Runnable task) {
        try {
            return executor.schedule(guarded(task), delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException closed) {
            return CompletableFuture.completedFuture(null);
        }
    }

    Future<?> every(Duration period, Runnable task) {
        try {
            return executor.scheduleWithFixedDelay(
                    guarded(task), period.toNanos(), period.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException closed) {
            return CompletableFuture.completedFuture(null);
        }
    }

    /** Lets the present task end, but not for long, and drops all others. */
    @Override
    public void close() {
        executor.shutdownNow();
        if (Thread.currentThread() == thread) {
            return;
        }
        try {
            if (!executor.awaitTermination(GOODBYE_SECONDS, TimeUnit.SECONDS)) {
                log.warn("a task on {} does not end", thread);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException e) {
                log.error("a task failed", e);
            }
        };
    }
}
