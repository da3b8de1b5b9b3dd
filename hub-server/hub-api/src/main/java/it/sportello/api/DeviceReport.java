package it.sportello.api;

import java.util.List;

/**
 * The health of a device, told to the hub whenever it changes.
 *
 * @param version the program's version
 * @param facts codes of what is wrong now, for example {@code PRINTER_PAPER_OUT}; empty when all is well
 */
public record DeviceReport(String version, List<String> facts) {

    public DeviceReport {
        facts = List.copyOf(facts);
    }
}
