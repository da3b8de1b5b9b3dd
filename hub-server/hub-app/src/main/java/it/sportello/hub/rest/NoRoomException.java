package it.sportello.hub.rest;

import it.sportello.api.room.RoomAnswer.Closed.Reason;

/** Carries the refusal of a way into a room to the place that turns it into a problem. */
final class NoRoomException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    NoRoomException(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
