package it.sportello.screen;

import it.sportello.link.HubLink;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** The health of the link to the hub: not up is down, though the program goes on with what it knows. */
@Component("hub")
class HubLinkHealth implements HealthIndicator {

    private final HubLink hub;

    HubLinkHealth(HubLink hub) {
        this.hub = hub;
    }

    @Override
    public Health health() {
        var link = hub.state();
        var health = link.isUp() ? Health.up() : Health.down();
        health.withDetail("phase", link.phase()).withDetail("since", link.since());
        var denied = link.denied();
        return denied == null
                ? health.build()
                : health.withDetail("denied", denied).build();
    }
}
