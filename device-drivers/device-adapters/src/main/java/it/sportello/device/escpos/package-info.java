/** Ticket printers that speak ESC/POS. */
@NullMarked
package it.sportello.device.escpos;

import org.jspecify.annotations.NullMarked;
