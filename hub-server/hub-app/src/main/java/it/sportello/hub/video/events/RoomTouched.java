package it.sportello.hub.video.events;

import it.sportello.api.TicketId;
import it.sportello.api.room.RoomId;
import it.sportello.hub.branch.OrganisationId;

/** Something in the room changed: what is known of it, and of invitations into it, is out of date. Told on every node. */
public record RoomTouched(OrganisationId organisation, TicketId ticket, RoomId room) {}
