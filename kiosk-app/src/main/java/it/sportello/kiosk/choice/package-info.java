/** Finding a public service: by everyday words, by pages of large choices. */
@NullMarked
package it.sportello.kiosk.choice;

import org.jspecify.annotations.NullMarked;
