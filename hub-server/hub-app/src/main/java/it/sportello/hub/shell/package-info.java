/** The consoles: frame, theme, log-in. */
@ApplicationModule(
        allowedDependencies = {
            "branch",
            "catalogue",
            "documents",
            "identity",
            "audit",
            "cases",
            "queue",
            "queue :: views",
            "queue :: events",
            "cluster",
            "gateway",
            "video",
            "video :: events"
        })
@NullMarked
package it.sportello.hub.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
