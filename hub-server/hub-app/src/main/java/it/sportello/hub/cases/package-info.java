/** What is known of a citizen's matter. */
@ApplicationModule(allowedDependencies = {"branch", "identity", "audit"})
@NullMarked
package it.sportello.hub.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
