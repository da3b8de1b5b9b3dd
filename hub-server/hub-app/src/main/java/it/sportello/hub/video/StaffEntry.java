package it.sportello.hub.video;

import it.sportello.api.room.RoomOffer;

/** The answer to a staff member who asks for a way into a room. */
public sealed interface StaffEntry {

    /** The way is open. */
    record Opened(RoomOffer offer) implements StaffEntry {}

    /** Nobody comes in. */
    record Closed(RoomRefusal refusal) implements StaffEntry {}
}
