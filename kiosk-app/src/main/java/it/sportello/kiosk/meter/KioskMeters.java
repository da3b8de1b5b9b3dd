package it.sportello.kiosk.meter;

import io.micrometer.core.instrument.MeterRegistry;
import it.sportello.kiosk.office.OfficeWatch;
import java.time.Duration;
import java.util.Locale;

/** The counters of one kiosk. For every thread. */
public final class KioskMeters {

    private final MeterRegistry registry;

    public KioskMeters(MeterRegistry registry, OfficeWatch office) {
        this.registry = registry;
        registry.gauge(
                "sportello.kiosk.link.up", office, watch -> watch.now().link().isUp() ? 1 : 0);
        registry.gauge(
                "sportello.kiosk.printer.ready",
                office,
                watch -> watch.now().printer().prints() ? 1 : 0);
    }

    /** A citizen touched the first screen. */
    public void visitBegan() {
        registry.counter("sportello.kiosk.visits").increment();
    }

    /** A ticket was taken, so long after the first touch. */
    public void ticketTaken(Duration sinceFirstTouch) {
        registry.timer("sportello.kiosk.time.to.ticket").record(sinceFirstTouch);
    }

    /** A ticket was asked for and not taken. */
    public void ticketMissed(Enum<?> reason) {
        registry.counter("sportello.kiosk.tickets.missed", "reason", label(reason))
                .increment();
    }

    /** What became of the paper of a ticket. */
    public void slip(Enum<?> outcome) {
        registry.counter("sportello.kiosk.slips", "outcome", label(outcome)).increment();
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
