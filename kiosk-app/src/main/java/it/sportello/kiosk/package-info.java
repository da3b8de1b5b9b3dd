/** The program of one kiosk in the lobby. */
@NullMarked
package it.sportello.kiosk;

import org.jspecify.annotations.NullMarked;
