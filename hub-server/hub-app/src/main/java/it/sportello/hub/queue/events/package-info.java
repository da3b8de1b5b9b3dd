/** What has happened in the queue. */
@NamedInterface("events")
@NullMarked
package it.sportello.hub.queue.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
