/** What a room is and how it changes: plain Java. */
@NullMarked
package it.sportello.hub.video.model;

import org.jspecify.annotations.NullMarked;
