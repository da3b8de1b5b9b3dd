/** Emulated devices: real bytes at the far end of a pseudo-terminal or socket, and faults at a touch. */
@NullMarked
package it.sportello.device.sim;

import org.jspecify.annotations.NullMarked;
