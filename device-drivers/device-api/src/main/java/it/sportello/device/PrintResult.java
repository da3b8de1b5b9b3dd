package it.sportello.device;

/**
 * The end of one print job.
 *
 * @param paper the printer's paper after the job
 * @param detail for the log; holds nothing of what was printed
 */
public record PrintResult(String jobId, Outcome outcome, Paper paper, String detail) {}
