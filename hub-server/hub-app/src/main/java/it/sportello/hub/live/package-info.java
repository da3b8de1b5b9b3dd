/** The push edge: frames to phones and browsers as event streams. */
@ApplicationModule(allowedDependencies = {"branch", "cluster", "queue :: views"})
@NullMarked
package it.sportello.hub.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
