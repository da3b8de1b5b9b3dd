/** What has happened in rooms. */
@NamedInterface("events")
@NullMarked
package it.sportello.hub.video.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
