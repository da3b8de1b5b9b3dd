/** The grid between hub nodes: it carries frames and holds only what can be made again. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package it.sportello.hub.cluster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
