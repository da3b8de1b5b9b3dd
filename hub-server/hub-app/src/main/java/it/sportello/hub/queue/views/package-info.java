/** What others may read of the queue. */
@NamedInterface("views")
@NullMarked
package it.sportello.hub.queue.views;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
