package it.sportello.signage.program;

import it.sportello.signage.screen.Screen;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** The health of the link to the hub: not up is down, though the screen goes on showing what it knows. */
@Component("hubLink")
class HubLinkHealth implements HealthIndicator {

    private final Screen screen;

    HubLinkHealth(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Health health() {
        var link = screen.link();
        var health = link.isUp() ? Health.up() : Health.down();
        health.withDetail("phase", link.phase()).withDetail("since", link.since());
        var denied = link.denied();
        return denied == null
                ? health.build()
                : health.withDetail("denied", denied).build();
    }
}
