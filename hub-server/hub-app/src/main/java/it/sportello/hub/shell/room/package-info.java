/** The room of a ticket served by video, as staff see it. */
@NullMarked
package it.sportello.hub.shell.room;

import org.jspecify.annotations.NullMarked;
