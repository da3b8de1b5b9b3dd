package it.sportello.hub.cluster;

import java.util.function.Consumer;

/**
 * Tells the other hub nodes that something changed. A hint may be lost; whoever listens must also look by itself now and
 * then. It carries ids only.
 */
public interface Hints {

    /** Tells the subscribers of the other nodes; returns at once. */
    void tell(String topic, String id);

    /** Calls the subscriber with the hints of other nodes. */
    Subscription subscribe(String topic, Consumer<String> subscriber);

    /** Ends the calls to a subscriber. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
