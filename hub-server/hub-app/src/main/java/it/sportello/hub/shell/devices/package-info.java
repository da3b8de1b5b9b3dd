/** The administrators' page of kiosks and screens. */
@NullMarked
package it.sportello.hub.shell.devices;

import org.jspecify.annotations.NullMarked;
