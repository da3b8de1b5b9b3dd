package it.sportello.api.room;

import java.util.UUID;

/** An expert's request to photograph a document; only the citizen's own hand sends it. */
public record PhotoRequest(UUID id, State state) {

    /** How far it is. */
    public enum State {
        ASKED,
        DECLINED,
        /** The document has arrived at the hub. */
        ARRIVED
    }
}
