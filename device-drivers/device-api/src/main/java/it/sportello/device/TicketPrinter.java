package it.sportello.device;

import java.time.Duration;

/** A printer of numbered tickets on a roll of paper. */
public interface TicketPrinter extends Device {
    /**
     * Prints one job and waits for its end, at most for {@code limit}. Jobs given at the same time are printed one
     * after the other; the wait counts against the limit. A job is sent once: what failed is told and never printed
     * again by the driver, nor left in the printer to come out later where the printer can be told to forget it.
     *
     * @throws DeviceException nothing was sent; the paper is untouched, and the same job may be given again
     * @throws InterruptedException the job may be on the paper or not
     */
    PrintResult print(PrintJob job, Duration limit) throws DeviceException, InterruptedException;

    /** The paper as last heard of; never blocks. */
    Paper paper();
}
