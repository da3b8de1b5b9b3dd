package it.sportello.device;

import java.util.List;

/**
 * One paper to print, from top to bottom.
 *
 * @param jobId chosen by the caller; returned in the result and written to the log
 */
public record PrintJob(String jobId, List<PrintItem> items) {
    public PrintJob {
        items = List.copyOf(items);
    }
}
