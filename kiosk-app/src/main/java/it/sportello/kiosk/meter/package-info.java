/** What the kiosk counts of its work; no citizen is in it. */
@NullMarked
package it.sportello.kiosk.meter;

import org.jspecify.annotations.NullMarked;
