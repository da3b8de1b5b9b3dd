package it.sportello.api.room;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A participant as the others see them.
 *
 * @param order unique in the room. Of two participants the one of lower order makes the first offer and never yields; the
 *     other is the polite peer of perfect negotiation
 * @param name how staff present themselves; empty for the citizen
 * @param connection of the link that is open now, fresh for each: peers connect anew when it changes; null while away
 * @param awaySince null while connected
 * @param callsForHelp whether the participant asked for help and nobody has answered yet
 */
public record ParticipantView(
        ParticipantId id,
        int order,
        ParticipantRole role,
        String name,
        @Nullable String connection,
        @Nullable Instant awaySince,
        SentMedia media,
        LinkQuality quality,
        @Nullable SelfTest test,
        boolean callsForHelp) {}
