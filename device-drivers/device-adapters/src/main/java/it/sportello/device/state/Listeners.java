package it.sportello.device.state;

import it.sportello.device.Device.Subscription;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who listen to one device; they are told on a thread of their own, one thing at a time, in order. */
public final class Listeners<T> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final String device;
    private final List<Consumer<? super T>> listeners = new CopyOnWriteArrayList<>();
    private final ExecutorService teller;

    /** @param device for the log and the thread */
    public Listeners(String device, String what) {
        this.device = device;
        this.teller = Executors.newSingleThreadExecutor(
                Thread.ofVirtual().name(device + " " + what).factory());
    }

    public Subscription add(Consumer<? super T> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Tells it soon; after {@code close} to nobody. */
    public synchronized void tell(T news) {
        if (!teller.isShutdown()) {
            teller.execute(() -> listeners.forEach(listener -> tell(listener, news)));
        }
    }

    /** What was told before is still delivered. */
    @Override
    public synchronized void close() {
        teller.shutdown();
    }

    boolean isClosed() {
        return teller.isShutdown();
    }

    private void tell(Consumer<? super T> listener, T news) {
        try {
            listener.accept(news);
        } catch (RuntimeException e) {
            LOG.warn("A listener of {} failed", device, e);
        }
    }
}
