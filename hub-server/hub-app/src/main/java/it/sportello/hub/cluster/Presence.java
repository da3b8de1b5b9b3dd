package it.sportello.hub.cluster;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/**
 * What each node tells of those connected to it, for all nodes to read. Nothing here is a truth: what is lost is told
 * again. Safe for any thread.
 */
public interface Presence {

    /**
     * Tells the sign for all nodes; returns without waiting for them. That somebody is gone is dropped where another node
     * has told since that it is there; an empty note keeps the one told before.
     */
    void tell(String id, Sign sign);

    /** The newest sign of each, none for the unknown; who was connected to a node that is gone is not here. */
    Map<String, Sign> find(Collection<String> ids);

    /**
     * A sign of somebody.
     *
     * @param here whether it is connected
     * @param since when that began
     * @param note more, in the words of whoever tells it
     */
    record Sign(boolean here, Instant since, String note) implements Serializable {}
}
