/** Calls made by the kiosk's browser, and what its page and the engine say to each other. */
@NullMarked
package it.sportello.device.media.page;

import org.jspecify.annotations.NullMarked;
