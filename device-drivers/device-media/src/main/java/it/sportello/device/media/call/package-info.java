/** What the process of a media engine asks of whoever makes the calls. */
@NullMarked
package it.sportello.device.media.call;

import org.jspecify.annotations.NullMarked;
