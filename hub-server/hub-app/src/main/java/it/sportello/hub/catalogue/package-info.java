/** Public services: what they are called, what they need, where they are offered and which line they feed. */
@ApplicationModule(allowedDependencies = {"branch"})
@NullMarked
package it.sportello.hub.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
