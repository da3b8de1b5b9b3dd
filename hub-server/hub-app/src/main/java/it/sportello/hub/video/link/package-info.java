/** The rooms' links: one WebSocket for each participant. */
@NullMarked
package it.sportello.hub.video.link;

import org.jspecify.annotations.NullMarked;
