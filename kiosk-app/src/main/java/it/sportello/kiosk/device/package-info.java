/** The ticket printer of the kiosk and its health. */
@NullMarked
package it.sportello.kiosk.device;

import org.jspecify.annotations.NullMarked;
