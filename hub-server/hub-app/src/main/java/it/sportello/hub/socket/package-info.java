/** What the hub's WebSocket edges share: how a link hears and speaks. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package it.sportello.hub.socket;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
