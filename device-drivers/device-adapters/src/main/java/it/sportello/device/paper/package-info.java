/** The ticket as a paper: for ticket printers and as PDF. */
@NullMarked
package it.sportello.device.paper;

import org.jspecify.annotations.NullMarked;
