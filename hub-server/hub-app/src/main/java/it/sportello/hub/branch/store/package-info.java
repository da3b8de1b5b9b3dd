/** The rows of organisations and branches. */
@NullMarked
package it.sportello.hub.branch.store;

import org.jspecify.annotations.NullMarked;
