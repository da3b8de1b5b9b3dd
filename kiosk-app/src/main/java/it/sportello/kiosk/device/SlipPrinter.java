package it.sportello.kiosk.device;

import it.sportello.device.paper.TicketContent;
import java.util.function.Consumer;

/** Puts tickets on paper, each once. Every method returns at once and may be called from any thread. */
public interface SlipPrinter {

    PrinterReadiness readiness();

    /** Calls the listener with each later readiness, on a thread of the printer. */
    void onReadiness(Consumer<PrinterReadiness> listener);

    /**
     * Prints the ticket; never again by itself.
     *
     * @param job names the paper in the log
     * @param listener gets the one state in which it ends, on a thread of the printer
     */
    void print(String job, TicketContent ticket, Consumer<SlipState> listener);
}
