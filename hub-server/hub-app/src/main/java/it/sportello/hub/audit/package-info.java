/** Who did what: one row for every act of staff. */
@ApplicationModule(allowedDependencies = {"branch"})
@NullMarked
package it.sportello.hub.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
