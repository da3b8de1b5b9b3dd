/** The watch over the queue: it reads what the desk wrote, foretells waiting times, and tells both to the views. */
@NullMarked
package it.sportello.hub.queue.watch;

import org.jspecify.annotations.NullMarked;
