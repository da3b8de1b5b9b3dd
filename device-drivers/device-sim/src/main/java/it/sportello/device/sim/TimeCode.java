package it.sportello.device.sim;

import java.awt.Color;
import java.awt.Graphics2D;

/**
 * The time of a picture as a row of white and black squares along its upper edge, so that the delay of a picture can be
 * measured wherever it arrives.
 */
public final class TimeCode {
    private static final int BITS = 24;
    private static final int MIDDLE = 128;

    private TimeCode() {}

    /** How old a picture is that this brightness belongs to; it must be younger than four hours. */
    public static long delayMillis(byte[] brightness, int width, long nowMillis) {
        long code = 0;
        int side = width / BITS;
        for (int bit = 0; bit < BITS; bit++) {
            int at = side / 2 * width + bit * side + side / 2;
            code = code << 1 | ((brightness[at] & 0xff) > MIDDLE ? 1 : 0);
        }
        return (nowMillis - code) & ((1L << BITS) - 1);
    }

    static void draw(Graphics2D pen, int width, int height, long millis) {
        int side = width / BITS;
        for (int bit = 0; bit < BITS; bit++) {
            boolean on = (millis >> (BITS - 1 - bit) & 1) == 1;
            pen.setColor(on ? Color.WHITE : Color.BLACK);
            pen.fillRect(bit * side, 0, side, Math.min(side, height));
        }
    }
}
