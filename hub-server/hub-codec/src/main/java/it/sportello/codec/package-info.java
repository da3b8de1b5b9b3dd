/** The JSON form of the contract between hub and devices. */
@NullMarked
package it.sportello.codec;

import org.jspecify.annotations.NullMarked;
