package it.sportello.kiosk.device;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** The printer as a part of the program's health; a kiosk without paper still serves, so it stays up. */
@Component("printer")
class PrinterHealth implements HealthIndicator {

    private final SlipPrinter printer;

    PrinterHealth(SlipPrinter printer) {
        this.printer = printer;
    }

    @Override
    public Health health() {
        return Health.up().withDetail("readiness", printer.readiness()).build();
    }
}
