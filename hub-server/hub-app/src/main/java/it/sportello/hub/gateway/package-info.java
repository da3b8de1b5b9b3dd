/** The edge of the devices: their link, their keys checked, their commands passed on. */
@ApplicationModule(
        allowedDependencies = {
            "branch",
            "catalogue",
            "identity",
            "cluster",
            "queue",
            "queue :: views",
            "audit",
            "socket",
            "video"
        })
@NullMarked
package it.sportello.hub.gateway;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
