package it.sportello.api.room;

import java.time.Instant;

/**
 * The way into a room, for one participant.
 *
 * @param link path of the WebSocket at the hub
 * @param pass a secret, good for one minute, to be sent as the first message on the link
 */
public record RoomOffer(String link, String pass, Instant expiresAt) {}
