package it.sportello.hub.video.link;

import it.sportello.api.room.ParticipantId;
import it.sportello.api.room.RoomEvent;
import it.sportello.api.room.RoomId;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to another node. Public for the codec alone.
 *
 * @param toConnection whom it is for; null for all in the room
 * @param but who is not told; null for nobody
 */
public record Carried(
        RoomId room,
        @Nullable String toConnection,
        @Nullable ParticipantId but,
        RoomEvent event) {}
