/** The frames that screens, kiosks and phones show, made from what the queue holds. */
@ApplicationModule(allowedDependencies = {"branch", "catalogue", "queue :: views", "queue :: events", "cluster"})
@NullMarked
package it.sportello.hub.boards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
