/** The citizen web: joining from home, and the page of a ticket. */
@ApplicationModule(allowedDependencies = {"branch", "catalogue", "queue", "queue :: views", "cluster", "video"})
@NullMarked
package it.sportello.hub.citizen;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
