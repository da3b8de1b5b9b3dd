/** Taking a ticket: asked once, never left behind, put on paper. */
@NullMarked
package it.sportello.kiosk.ticket;

import org.jspecify.annotations.NullMarked;
