/** Devices that listen on a TCP port. */
@NullMarked
package it.sportello.device.tcp;

import org.jspecify.annotations.NullMarked;
