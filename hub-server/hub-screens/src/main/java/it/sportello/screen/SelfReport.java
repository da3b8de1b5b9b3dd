package it.sportello.screen;

import it.sportello.api.DeviceReport;
import it.sportello.link.HubLink;
import java.util.List;

/** Tells the hub which version of the program runs and what is wrong with it. For every thread. */
public final class SelfReport {

    private final HubLink link;
    private final String version;

    /** A report of a program in that version. */
    public SelfReport(HubLink link, String version) {
        this.link = link;
        this.version = version;
    }

    /** Tells all that is wrong now, as codes; none where all is well. */
    public void tell(List<String> faults) {
        link.report(new DeviceReport(version, faults));
    }
}
