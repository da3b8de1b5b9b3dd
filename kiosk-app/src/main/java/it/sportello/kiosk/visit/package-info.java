/** One citizen's visit: what is on the screen and what may follow. */
@NullMarked
package it.sportello.kiosk.visit;

import org.jspecify.annotations.NullMarked;
