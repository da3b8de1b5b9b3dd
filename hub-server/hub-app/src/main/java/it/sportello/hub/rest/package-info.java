/** The REST API: the same commands and views for other programs. */
@ApplicationModule(
        allowedDependencies = {
            "branch",
            "catalogue",
            "identity",
            "queue",
            "queue :: views",
            "cluster",
            "boards",
            "video"
        })
@NullMarked
package it.sportello.hub.rest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
