/**
 * The contract of rooms: what the participants of a video meeting and the hub say to each other on the room's link, one
 * WebSocket for each participant.
 */
@NullMarked
package it.sportello.api.room;

import org.jspecify.annotations.NullMarked;
