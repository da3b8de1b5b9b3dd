package it.sportello.api.room;

import java.util.UUID;

/** The identity of a participant of a room. */
public record ParticipantId(UUID value) {

    /** Reads the canonical form of a UUID. */
    public static ParticipantId of(String text) {
        return new ParticipantId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
