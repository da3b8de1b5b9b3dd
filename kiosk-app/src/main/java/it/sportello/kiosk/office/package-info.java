/** What the kiosk knows of its office at one moment. */
@NullMarked
package it.sportello.kiosk.office;

import org.jspecify.annotations.NullMarked;
