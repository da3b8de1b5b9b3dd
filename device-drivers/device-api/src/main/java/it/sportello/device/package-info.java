/** The ports of the devices at a counter and the values that pass through them. */
@NullMarked
package it.sportello.device;

import org.jspecify.annotations.NullMarked;
