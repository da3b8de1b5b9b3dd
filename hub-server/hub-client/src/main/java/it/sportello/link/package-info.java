/** The device's side of its link to the hub. */
@NullMarked
package it.sportello.link;

import org.jspecify.annotations.NullMarked;
