/** Serial ports. */
@NullMarked
package it.sportello.device.serial;

import org.jspecify.annotations.NullMarked;
