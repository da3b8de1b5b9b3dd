/** What a media engine and the process that supervises it say to each other. */
@NullMarked
package it.sportello.device.media.protocol;

import org.jspecify.annotations.NullMarked;
