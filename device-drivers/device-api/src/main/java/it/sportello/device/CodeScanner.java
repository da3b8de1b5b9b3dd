package it.sportello.device;

import java.util.function.Consumer;

/** A reader of the codes that people show: a scanner, or a camera that looks for codes. */
public interface CodeScanner extends Device {
    /**
     * Hands every code that is shown from now on to the listener, once, in order and one at a time, on a thread of the
     * device. What was shown while nobody listened is told to nobody. What a listener throws is logged without its words,
     * which may hold the text of a code, and stops nothing.
     */
    Subscription onScan(Consumer<? super Scan> listener);
}
