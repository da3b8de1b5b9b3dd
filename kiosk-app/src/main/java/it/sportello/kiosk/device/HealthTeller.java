package it.sportello.kiosk.device;

import it.sportello.screen.SelfReport;

/** Tells the hub how the kiosk is, at the start and whenever it changes. */
public final class HealthTeller {

    private final SelfReport report;

    public HealthTeller(SelfReport report) {
        this.report = report;
    }

    /** Tells the state of the printer now and after each change of it. */
    public void follow(SlipPrinter printer) {
        printer.onReadiness(this::tell);
        tell(printer.readiness());
    }

    private void tell(PrinterReadiness printer) {
        report.tell(printer.faults());
    }
}
