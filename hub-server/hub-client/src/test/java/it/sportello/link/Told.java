package it.sportello.link;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/** What a listener was told, in order. */
final class Told<T> implements AutoCloseable {

    private final BlockingQueue<T> all = new LinkedBlockingQueue<>();
    private final HubLink.Subscription subscription;

    Told(Function<Consumer<T>, HubLink.Subscription> source) {
        this.subscription = source.apply(all::add);
    }

    /** Waits for what comes next. */
    T next() {
        try {
            var next = all.poll(10, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("nothing was told");
            }
            return next;
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    @Override
    public void close() {
        subscription.close();
    }
}
