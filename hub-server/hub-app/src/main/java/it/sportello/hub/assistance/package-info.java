/** Citizens who call for a person at a kiosk, and the staff who go to them. */
@ApplicationModule(allowedDependencies = {"branch", "identity", "audit", "cluster", "queue :: views"})
@NullMarked
package it.sportello.hub.assistance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
