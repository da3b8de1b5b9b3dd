/** Rooms: the video meetings of tickets, who may come in, and what they tell each other. This package is the door. */
@ApplicationModule(
        allowedDependencies = {"branch", "identity", "cluster", "queue", "queue :: views", "queue :: events", "socket"})
@NullMarked
package it.sportello.hub.video;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
