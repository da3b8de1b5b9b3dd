package it.sportello.postgres;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Waits for a condition that another program brings about, and no longer than that program lives. */
final class Patience {
    private static final int STEP_MILLIS = 20;

    private Patience() {}

    /** True once the condition holds; false if the limit passed or the end came first. */
    static boolean await(BooleanSupplier condition, Future<?> end, Duration limit) {
        long from = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - from > limit.toNanos() || ends(end)) {
                return condition.getAsBoolean();
            }
        }
        return true;
    }

    private static boolean ends(Future<?> end) {
        try {
            end.get(STEP_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return true;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    static EmbeddedPostgresException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new EmbeddedPostgresException(PostgresFailure.OTHER, "interrupted", e);
    }
}
