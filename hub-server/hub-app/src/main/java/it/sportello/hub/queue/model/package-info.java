/** The life of a ticket, pure: states, steps and the waiting time. */
@NullMarked
package it.sportello.hub.queue.model;

import org.jspecify.annotations.NullMarked;
