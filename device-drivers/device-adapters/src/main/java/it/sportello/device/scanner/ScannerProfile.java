package it.sportello.device.scanner;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * How one make of scanner frames what it sends.
 *
 * @param gap a code whose bytes stop coming for so long is at its end where there is no suffix, and broken off where
 *     there is one
 * @param longest a code with more bytes is none, whatever it says
 */
public record ScannerProfile(Suffix suffix, Prefix prefix, Duration gap, int longest, Charset charset) {
    /** A carriage return after each code, no word of its kind: as most scanners leave the factory. */
    public static final ScannerProfile USUAL =
            new ScannerProfile(Suffix.CR, Prefix.NONE, Duration.ofSeconds(1), 4096, StandardCharsets.UTF_8);

    private static final Duration GAP_BETWEEN_CODES = Duration.ofMillis(100);

    public ScannerProfile {
        if (gap.isNegative() || gap.isZero() || longest < 1) {
            throw new IllegalArgumentException("gap " + gap + ", longest " + longest);
        }
    }

    /** With this suffix, and the gap that goes with it. */
    public ScannerProfile with(Suffix end) {
        return new ScannerProfile(end, prefix, end == Suffix.NONE ? GAP_BETWEEN_CODES : USUAL.gap(), longest, charset);
    }

    public ScannerProfile with(Prefix kind) {
        return new ScannerProfile(suffix, kind, gap, longest, charset);
    }

    public ScannerProfile withLongest(int bytes) {
        return new ScannerProfile(suffix, prefix, gap, bytes, charset);
    }

    /** What a scanner sends after a code. */
    public enum Suffix {
        CR("\r"),
        LF("\n"),
        CR_LF("\r\n"),
        /** Nothing: the pause after it tells its end. */
        NONE("");

        private final String bytes;

        Suffix(String bytes) {
            this.bytes = bytes;
        }

        byte[] bytes() {
            return bytes.getBytes(StandardCharsets.US_ASCII);
        }
    }

    /** What a scanner sends before a code to tell its kind. */
    public enum Prefix {
        NONE,
        /** Three letters of ISO/IEC 15424, as {@code ]Q1}. */
        AIM,
        /** One letter, as Honeywell's scanners send it. */
        CODE_ID
    }
}
