/** The side of a media engine that lives in the kiosk's own process: it starts, watches and replaces the process that works. */
@NullMarked
package it.sportello.device.media.engine;

import org.jspecify.annotations.NullMarked;
