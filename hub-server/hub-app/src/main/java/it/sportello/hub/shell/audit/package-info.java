/** The page of staff acts. */
@NullMarked
package it.sportello.hub.shell.audit;

import org.jspecify.annotations.NullMarked;
