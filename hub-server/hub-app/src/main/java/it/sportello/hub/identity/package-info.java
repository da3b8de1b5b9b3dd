/** Who is who: staff, roles, work profiles and the keys of devices. */
@ApplicationModule(allowedDependencies = {"branch", "catalogue", "audit", "cluster"})
@NullMarked
package it.sportello.hub.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
