package it.sportello.hub.cluster;

import it.sportello.api.Frame;
import it.sportello.api.Topic;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Carries the newest frame of each topic to every hub node.
 *
 * <p>A frame older than the one known is dropped. Nothing here is a truth: what is lost is made again from the database.
 * Safe for any thread.
 */
public interface FrameRelay {

    /** Hands the frame to the subscribers of every node; returns without waiting for those of the others. */
    void publish(Frame frame);

    /** The newest frame of the topic known on this node. */
    Optional<Frame> find(Topic topic);

    /**
     * Calls the subscriber with every newer frame, in order for each topic, on a thread of the relay; it must return
     * quickly.
     */
    Subscription subscribe(Consumer<Frame> subscriber);

    /** Ends the calls to a subscriber. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
