/** The hub: one process, one module a business part. */
@NullMarked
package it.sportello.hub;

import org.jspecify.annotations.NullMarked;
