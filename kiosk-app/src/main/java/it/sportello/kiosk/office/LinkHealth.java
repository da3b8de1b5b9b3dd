package it.sportello.kiosk.office;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** The link to the hub as a part of the program's health; without it the kiosk still informs, so it stays up. */
@Component("hub")
class LinkHealth implements HealthIndicator {

    private final OfficeWatch office;

    LinkHealth(OfficeWatch office) {
        this.office = office;
    }

    @Override
    public Health health() {
        var link = office.now().link();
        return Health.up()
                .withDetail("phase", link.phase())
                .withDetail("since", link.since())
                .build();
    }
}
