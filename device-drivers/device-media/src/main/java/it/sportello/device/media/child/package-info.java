/** The process that owns camera, sound and calls. */
@NullMarked
package it.sportello.device.media.child;

import org.jspecify.annotations.NullMarked;
