/** Calls made by the native library; the only package that touches it. */
@NullMarked
package it.sportello.device.media.rtc;

import org.jspecify.annotations.NullMarked;
