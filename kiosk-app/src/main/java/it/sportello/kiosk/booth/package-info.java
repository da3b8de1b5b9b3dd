/** A booth and the citizens in it, one visit after the other. */
@NullMarked
package it.sportello.kiosk.booth;

import org.jspecify.annotations.NullMarked;
