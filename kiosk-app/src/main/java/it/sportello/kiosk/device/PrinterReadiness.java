package it.sportello.kiosk.device;

import java.util.List;

/** Whether the kiosk can put a ticket on paper now, and if not, why. */
public enum PrinterReadiness {
    READY(true),
    PAPER_LOW(true),
    /** Nobody knows yet, or the printer does not tell. */
    UNKNOWN(true),
    PAPER_OUT(false),
    COVER_OPEN(false),
    FAULT(false),
    /** The printer does not answer. */
    AWAY(false),
    /** The kiosk has no printer. */
    NONE(false);

    private final boolean prints;

    PrinterReadiness(boolean prints) {
        this.prints = prints;
    }

    /** Whether a ticket given now has a fair chance. */
    public boolean prints() {
        return prints;
    }

    /** The codes of what is wrong, as told to the hub. */
    public List<String> faults() {
        return switch (this) {
            case READY, UNKNOWN, NONE -> List.of();
            case PAPER_LOW, PAPER_OUT, COVER_OPEN, FAULT, AWAY -> List.of("PRINTER_" + name());
        };
    }
}
