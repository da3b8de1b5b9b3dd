package it.sportello.device.sim;

import java.util.Arrays;

/** Hears in the raw bytes, be it in the middle of a picture, what a printer answers out of turn. Not for several threads. */
final class RealTimeEar {
    private static final byte[] FORGET = {0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8};

    private final byte[] last = new byte[FORGET.length];

    /** What was heard. */
    sealed interface Heard {
        record Nothing() implements Heard {}

        record Question(int what) implements Heard {}

        record Forget() implements Heard {}
    }

    Heard hear(byte next) {
        System.arraycopy(last, 1, last, 0, last.length - 1);
        last[last.length - 1] = next;
        if (Arrays.equals(last, FORGET)) {
            return new Heard.Forget();
        }
        boolean question = last[last.length - 3] == 0x10 && last[last.length - 2] == 0x04 && next >= 1 && next <= 4;
        return question ? new Heard.Question(next) : new Heard.Nothing();
    }
}
