package it.sportello.device.escpos;

import it.sportello.device.Align;
import it.sportello.device.Dots;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The bytes of each command. */
final class Command {
    private static final int ESC = 0x1b;
    private static final int GS = 0x1d;
    private static final int DLE = 0x10;

    private static final int BAND_ROWS = 128;

    private Command() {}

    /** Forget every setting, take no national letters, smooth large letters, and send no status unasked. */
    static byte[] begin(CodePage page) {
        return bytes(ESC, '@', ESC, 't', page.number(), ESC, 'R', 0, GS, 'b', 1, GS, 'a', 0);
    }

    static byte[] align(Align align) {
        int place = switch (align) {
            case LEFT -> 0;
            case CENTRE -> 1;
            case RIGHT -> 2;
        };
        return bytes(ESC, 'a', place);
    }

    static byte[] bold(boolean on) {
        return bytes(ESC, 'E', on ? 1 : 0);
    }

    static byte[] size(int width, int height) {
        return bytes(GS, '!', (width - 1) << 4 | (height - 1));
    }

    static byte[] lineEnd() {
        return bytes('\n');
    }

    static byte[] feed(int lines) {
        return bytes(ESC, 'd', lines);
    }

    /** Feed to the cutter and leave a bridge, so that the paper does not fall. */
    static byte[] cut() {
        return bytes(GS, 'V', 'B', 0);
    }

    static byte[] qr(String data, int moduleDots) {
        byte[] text = data.getBytes(StandardCharsets.UTF_8);
        int stored = text.length + 3;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes(GS, '(', 'k', 4, 0, '1', 'A', '2', 0));
        out.writeBytes(bytes(GS, '(', 'k', 3, 0, '1', 'C', moduleDots));
        out.writeBytes(bytes(GS, '(', 'k', 3, 0, '1', 'E', '1'));
        out.writeBytes(bytes(GS, '(', 'k', stored & 0xff, stored >> 8, '1', 'P', '0'));
        out.writeBytes(text);
        out.writeBytes(bytes(GS, '(', 'k', 3, 0, '1', 'Q', '0'));
        return out.toByteArray();
    }

    /** A picture in bands, for printers hold only a few rows at a time. */
    static byte[] raster(Dots dots) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int row = 0; row < dots.height(); row += BAND_ROWS) {
            int end = Math.min(row + BAND_ROWS, dots.height());
            int across = dots.bytesPerRow();
            int down = end - row;
            out.writeBytes(bytes(GS, 'v', '0', 0, across & 0xff, across >> 8, down & 0xff, down >> 8));
            out.writeBytes(dots.rows(row, end));
        }
        return out.toByteArray();
    }

    /** Asked in turn with the printing: the answer comes when all before it is on the paper. */
    static byte[] askWhenPrinted() {
        return bytes(GS, 'r', 1);
    }

    /** Asked out of turn, even in the middle of a job: 1 printer, 2 cause of offline, 3 error, 4 paper. */
    static byte[] askNow(int what) {
        return bytes(DLE, 0x04, what);
    }

    /** Out of turn: forget what was received and not yet printed. */
    static byte[] forget() {
        return bytes(DLE, 0x14, 8, 1, 3, 20, 1, 6, 2, 8);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
