package it.sportello.link;

import it.sportello.api.DeviceCommand;
import it.sportello.api.DeviceReport;
import it.sportello.api.Frame;
import it.sportello.api.Topic;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A device's link to the hub: one outgoing connection that opens itself again, an outbox on disk for commands not yet
 * answered, and the newest frames, kept on disk too.
 *
 * <p>Every method returns at once and may be called from any thread. Faults of the connection become
 * {@link LinkState}, never exceptions. Listeners are called one after the other on the link's own thread and must
 * return quickly.
 */
public interface HubLink extends AutoCloseable {

    /** Begins to connect; a second call does nothing. */
    void start();

    /** How the link is now. */
    LinkState state();

    /** Calls the listener with the present state and then with each later one. */
    Subscription onState(Consumer<LinkState> listener);

    /** The newest frame of that kind: a device has one branch, so one topic of each kind. Found also without a link. */
    <F extends Frame> Optional<F> findFrame(Topic.Kind kind, Class<F> type);

    /** Calls the listener with the frames known now and then with each newer one. */
    Subscription onFrame(Consumer<Frame> listener);

    /**
     * Keeps the command on disk and sends it as soon as the link is up, again after every reconnection until it is
     * answered; also after a restart of this program.
     *
     * @throws java.io.UncheckedIOException where the disk does not take the command; it is not sent then
     */
    PendingAnswer ask(DeviceCommand command);

    /** Tells the hub how the device is; only the newest report counts. */
    void report(DeviceReport report);

    @Override
    void close();

    /** Ends the calls to a listener. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
