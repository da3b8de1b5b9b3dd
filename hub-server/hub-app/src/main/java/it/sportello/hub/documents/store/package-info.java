/** The documents' rows in PostgreSQL. */
@NullMarked
package it.sportello.hub.documents.store;

import org.jspecify.annotations.NullMarked;
