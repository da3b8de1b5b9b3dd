package it.sportello.kiosk.device;

import it.sportello.api.DeviceReport;
import it.sportello.link.HubLink;
import java.util.List;

/** Tells the hub how the kiosk is, at the start and whenever it changes. */
public final class HealthTeller {

    private final HubLink link;
    private final String version;

    public HealthTeller(HubLink link, String version) {
        this.link = link;
        this.version = version;
    }

    /** Tells the state of the printer now and after each change of it. */
    public void follow(SlipPrinter printer) {
        printer.onReadiness(this::tell);
        tell(printer.readiness());
    }

    private void tell(PrinterReadiness printer) {
        link.report(new DeviceReport(version, printer.code().map(List::of).orElseGet(List::of)));
    }
}
