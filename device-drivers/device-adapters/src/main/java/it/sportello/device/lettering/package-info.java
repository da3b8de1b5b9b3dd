/** The letters of everything printed: the shipped fonts, shaping and direction of every script. */
@NullMarked
package it.sportello.device.lettering;

import org.jspecify.annotations.NullMarked;
