/** The rows of the public services. */
@NullMarked
package it.sportello.hub.catalogue.store;

import org.jspecify.annotations.NullMarked;
