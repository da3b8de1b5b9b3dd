/** Scanners of codes, from the bytes on the wire to what the code said. */
@NullMarked
package it.sportello.device.scanner;

import org.jspecify.annotations.NullMarked;
