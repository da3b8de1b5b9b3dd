package it.sportello.device.escpos;

import java.util.Optional;

/** Reads a printer's bytes one by one, however they were cut into pieces on the way. Not for several threads. */
final class ReplyDecoder {
    private static final int XON = 0x11;
    private static final int XOFF = 0x13;

    private final int[] unasked = new int[4];
    private int collected;

    /** What this byte completes, if anything. */
    Optional<Reply> feed(byte next) {
        int value = next & 0xff;
        if (collected > 0) {
            if (follows(value)) {
                return collect(value);
            }
            collected = 0;
        }
        if (value == XON || value == XOFF) {
            return Optional.empty();
        }
        return switch (value & 0x93) {
            case 0x12 -> Optional.of(new Reply.Now(value));
            case 0x10 -> collect(value);
            default -> Optional.of(follows(value) ? new Reply.Printed(value) : new Reply.Noise(value));
        };
    }

    private Optional<Reply> collect(int value) {
        unasked[collected++] = value;
        if (collected < unasked.length) {
            return Optional.empty();
        }
        collected = 0;
        return Optional.of(new Reply.Unasked(unasked[0], unasked[1], unasked[2]));
    }

    private static boolean follows(int value) {
        return (value & 0x90) == 0;
    }
}
