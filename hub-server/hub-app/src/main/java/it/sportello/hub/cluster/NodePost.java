package it.sportello.hub.cluster;

import java.util.function.Consumer;

/**
 * Carries messages to the other hub nodes, in the order in which each node sent them.
 *
 * <p>A message may be lost, and nothing is kept: what must not be lost is read from the database.
 */
public interface NodePost {

    /** Sends to the subscribers of the other nodes; returns at once. */
    void send(String topic, String message);

    /** Calls the subscriber with the messages of other nodes, one after the other; it must return quickly. */
    Subscription subscribe(String topic, Consumer<String> subscriber);

    /** Ends the calls to a subscriber. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
