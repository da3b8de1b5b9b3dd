package it.sportello.api.room;

import java.util.UUID;

/** The identity of a room. */
public record RoomId(UUID value) {

    /** Reads the canonical form of a UUID. */
    public static RoomId of(String text) {
        return new RoomId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
