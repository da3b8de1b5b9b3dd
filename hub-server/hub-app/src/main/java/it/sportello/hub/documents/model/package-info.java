/** What a document may be: plain Java. */
@NullMarked
package it.sportello.hub.documents.model;

import org.jspecify.annotations.NullMarked;
