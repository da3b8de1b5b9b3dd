/** A booth's place in a room: what the citizen sees of it, and how engine and hub are tied together. */
@NullMarked
package it.sportello.kiosk.room;

import org.jspecify.annotations.NullMarked;
