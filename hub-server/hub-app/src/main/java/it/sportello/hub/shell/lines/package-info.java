/** The expert's console: the own lines, the current ticket, the tickets set aside. */
@NullMarked
package it.sportello.hub.shell.lines;

import org.jspecify.annotations.NullMarked;
