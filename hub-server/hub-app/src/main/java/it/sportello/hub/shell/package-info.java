/** The consoles: frame, theme, log-in. */
@ApplicationModule(
        allowedDependencies = {
            "branch",
            "assistance",
            "catalogue",
            "identity",
            "audit",
            "queue",
            "queue :: views",
            "queue :: events",
            "cluster",
            "gateway"
        })
@NullMarked
package it.sportello.hub.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
