/** Documents that citizens send into rooms. This package is the door. */
@ApplicationModule(allowedDependencies = {"branch", "identity", "audit", "cluster", "video"})
@NullMarked
package it.sportello.hub.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
