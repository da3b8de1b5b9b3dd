package it.sportello.hub.video;

import it.sportello.api.TicketId;
import it.sportello.api.room.ParticipantId;
import it.sportello.api.room.PhotoRequest;
import it.sportello.api.room.RoomId;
import it.sportello.hub.branch.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of an upload pass may send for.
 *
 * @param request the newest request of the room; null while there was none
 */
public record PhotoUpload(
        OrganisationId organisation,
        TicketId ticket,
        RoomId room,
        ParticipantId participant,
        @Nullable PhotoRequest request) {}
