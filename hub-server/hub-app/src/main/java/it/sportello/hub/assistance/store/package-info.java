/** Keeps the calls for a person. */
@NullMarked
package it.sportello.hub.assistance.store;

import org.jspecify.annotations.NullMarked;
