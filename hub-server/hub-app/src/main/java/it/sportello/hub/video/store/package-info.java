/** The rooms' rows in PostgreSQL. */
@NullMarked
package it.sportello.hub.video.store;

import org.jspecify.annotations.NullMarked;
