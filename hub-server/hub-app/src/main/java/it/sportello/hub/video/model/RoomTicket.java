package it.sportello.hub.video.model;

import it.sportello.api.PlaceKind;
import it.sportello.api.room.RoomPhase;
import it.sportello.hub.identity.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * What a room shows of its ticket.
 *
 * @param placeLabel the booth's own name; empty for a meeting on the own device
 * @param expert who called or serves the ticket; null in the line and after the end
 */
public record RoomTicket(
        RoomPhase phase,
        String number,
        PlaceKind meeting,
        String placeLabel,
        @Nullable StaffId expert) {}
