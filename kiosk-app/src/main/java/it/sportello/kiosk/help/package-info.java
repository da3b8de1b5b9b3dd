/** A citizen's call for a person of the staff. */
@NullMarked
package it.sportello.kiosk.help;

import org.jspecify.annotations.NullMarked;
