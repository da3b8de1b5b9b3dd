package it.sportello.device;

import java.util.function.Consumer;

/**
 * One piece of equipment at a counter.
 *
 * <p>Lifecycle: built, started once, closed once. {@link #start} returns at once; the device connects by itself, and
 * connects again whenever its link comes back, until it is closed. Absence of the equipment is a state, never an
 * exception of {@code start}.
 *
 * <p>Threads: every method may be called from any thread, virtual ones included.
 */
public interface Device extends AutoCloseable {
    DeviceId id();

    /** The newest snapshot; never blocks. */
    DeviceState state();

    /**
     * Hands every later event to the listener, one at a time and in the order of their numbers, on a thread of the
     * device. What a listener throws is logged and stops nothing.
     */
    Subscription listen(Consumer<? super DeviceEvent> listener);

    void start();

    /** Ends the link and the threads; a closed device stays closed. */
    @Override
    void close();

    /** A listener's place at a device; closing it ends the delivery. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
