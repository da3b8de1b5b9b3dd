/** Cameras. */
@NullMarked
package it.sportello.device.camera;

import org.jspecify.annotations.NullMarked;
