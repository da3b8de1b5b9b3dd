package it.sportello.hub.video;

import it.sportello.api.TicketId;
import it.sportello.api.room.ParticipantRole;
import it.sportello.hub.identity.StaffId;

/**
 * An invitation into a room that is open.
 *
 * @param number of the ticket, as people read it
 * @param by who invited
 * @param inside whether the invited one has come in already
 */
public record RoomInvitation(TicketId ticket, String number, StaffId by, ParticipantRole role, boolean inside) {}
