/** Codes in the pictures of a camera. */
@NullMarked
package it.sportello.device.code;

import org.jspecify.annotations.NullMarked;
