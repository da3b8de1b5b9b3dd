/** The rows of staff and devices. */
@NullMarked
package it.sportello.hub.identity.store;

import org.jspecify.annotations.NullMarked;
