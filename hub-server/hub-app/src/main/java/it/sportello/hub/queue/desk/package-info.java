/** The desk: one writer a node, many commands a commit. */
@NullMarked
package it.sportello.hub.queue.desk;

import org.jspecify.annotations.NullMarked;
