/** Wires on ports that block: their threads and their time limits. */
@NullMarked
package it.sportello.device.wire;

import org.jspecify.annotations.NullMarked;
