/** Tickets, lines and calling. This package is the door for commands. */
@ApplicationModule(allowedDependencies = {"branch", "catalogue", "identity", "audit", "cluster"})
@NullMarked
package it.sportello.hub.queue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
