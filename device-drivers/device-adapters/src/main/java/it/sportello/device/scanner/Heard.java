package it.sportello.device.scanner;

import it.sportello.device.Scan;

/** One thing that came over a scanner's wire. */
sealed interface Heard {
    record Code(Scan scan) implements Heard {}

    /** Bytes that are no code: a wrong speed, a bad cable, or a code that broke off. */
    record Noise(int bytes) implements Heard {}
}
