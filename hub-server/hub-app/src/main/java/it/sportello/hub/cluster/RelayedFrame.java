package it.sportello.hub.cluster;

import java.io.Serializable;
import java.time.Instant;

/** A frame on its way between nodes. */
record RelayedFrame(long version, Instant at, String json) implements Serializable {

    boolean isNewerThan(RelayedFrame other) {
        return version != other.version ? version > other.version : at.isAfter(other.at);
    }
}
