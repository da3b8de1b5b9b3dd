/** The words of the kiosk in every language. */
@NullMarked
package it.sportello.kiosk.text;

import org.jspecify.annotations.NullMarked;
