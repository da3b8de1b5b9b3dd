/** The rows of cases. */
@NullMarked
package it.sportello.hub.cases.store;

import org.jspecify.annotations.NullMarked;
