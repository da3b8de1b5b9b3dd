package it.sportello.api.room;

import java.time.Instant;
import java.util.UUID;

/**
 * Something written in a room.
 *
 * @param id made by the writer, so that a repeat is known
 * @param text at most {@link #MAX_TEXT} characters, not empty
 */
public record ChatLine(UUID id, ParticipantId from, Instant at, String text) {

    public static final int MAX_TEXT = 2_000;
}
