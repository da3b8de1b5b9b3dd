package it.sportello.link;

import it.sportello.api.DeviceCommand;
import it.sportello.api.DeviceReport;
import it.sportello.api.Frame;
import it.sportello.api.Topic;
import it.sportello.api.room.RoomAnswer;
import it.sportello.api.room.RoomKey;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
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
     * answered; also after a restart of this program. Commands are sent in the order they were asked. To ask the very
     * same command again is to wait for the same answer.
     *
     * @throws java.io.UncheckedIOException where the disk does not take the command, or too many wait; it is not sent
     *     then
     * @throws IllegalArgumentException where another command waits under the same id
     */
    PendingAnswer ask(DeviceCommand command);

    /**
     * The commands that a former run of this program left without an answer, oldest first; the same list as long as the
     * link lives. They are sent again once the link starts, but nobody waits for their answers any more: a kiosk asks a
     * {@link DeviceCommand.WithdrawTicket} for each {@link DeviceCommand.TakeTicket} among them, and does so before
     * {@link #start()}, so that no crash comes in between.
     */
    List<DeviceCommand> unanswered();

    /**
     * Asks for a way into a room, for this moment: never kept, never repeated. {@link RoomAnswer.Closed} with
     * {@code UNAVAILABLE} where the link is not up or no answer comes soon; the stage never fails.
     */
    CompletionStage<RoomAnswer> askRoom(RoomKey key);

    /** Tells the hub how the device is; only the newest report counts. */
    void report(DeviceReport report);

    /** Ends the link and its threads; answers still awaited never come. Commands stay on disk for the next run. */
    @Override
    void close();

    /** Ends the calls to a listener. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
