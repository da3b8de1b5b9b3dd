/** The rows of the audit book. */
@NullMarked
package it.sportello.hub.audit.store;

import org.jspecify.annotations.NullMarked;
