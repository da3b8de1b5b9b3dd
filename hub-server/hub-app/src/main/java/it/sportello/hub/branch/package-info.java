/** Organisations, their branches, service points and opening hours. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package it.sportello.hub.branch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
