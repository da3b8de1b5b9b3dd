/** The changing of rooms, each change under the room's lock. */
@NullMarked
package it.sportello.hub.video.desk;

import org.jspecify.annotations.NullMarked;
