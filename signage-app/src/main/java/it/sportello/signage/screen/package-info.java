/** The screen's life: frames and time go in, pictures come out. */
@NullMarked
package it.sportello.signage.screen;

import org.jspecify.annotations.NullMarked;
