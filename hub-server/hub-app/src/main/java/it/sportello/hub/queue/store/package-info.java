/** The queue's rows in PostgreSQL. */
@NullMarked
package it.sportello.hub.queue.store;

import org.jspecify.annotations.NullMarked;
