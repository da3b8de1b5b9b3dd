/** The end of a visit that nobody ends. */
@NullMarked
package it.sportello.kiosk.idle;

import org.jspecify.annotations.NullMarked;
