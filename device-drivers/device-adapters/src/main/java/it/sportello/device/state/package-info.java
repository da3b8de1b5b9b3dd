/** The state of a device and how it is told to those who listen. */
@NullMarked
package it.sportello.device.state;

import org.jspecify.annotations.NullMarked;
