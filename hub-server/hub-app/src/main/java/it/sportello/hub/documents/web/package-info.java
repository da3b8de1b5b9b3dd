/** Where documents are sent and read. */
@NullMarked
package it.sportello.hub.documents.web;

import org.jspecify.annotations.NullMarked;
