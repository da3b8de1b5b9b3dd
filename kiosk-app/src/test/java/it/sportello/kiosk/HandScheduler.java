package it.sportello.kiosk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs tasks at once on the caller's thread, and delayed ones when the test says so. */
public final class HandScheduler extends ScheduledThreadPoolExecutor {

    private final List<Runnable> delayed = new ArrayList<>();

    public HandScheduler() {
        super(1);
    }

    @Override
    public void execute(Runnable task) {
        task.run();
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
        delayed.add(task);
        return super.schedule((Callable<Object>) () -> null, delay, unit);
    }

    void runDelayed() {
        var due = List.copyOf(delayed);
        delayed.clear();
        due.forEach(Runnable::run);
    }
}
