package it.sportello.device.code;

import com.google.zxing.LuminanceSource;
import it.sportello.device.Picture;
import org.jspecify.annotations.Nullable;

/** How bright each dot of a picture is, and other ways to see the same. Immutable. */
final class Brightness extends LuminanceSource {
    /** The share of dots that may be lost at either end when the contrast is widened. */
    private static final int LOST_PERMILLE = 10;

    private final byte[] rows;

    /** Takes the rows over; what follows them is not looked at. */
    Brightness(byte[] rows, int width, int height) {
        super(width, height);
        this.rows = rows;
    }

    /** Shares the picture's own bytes. */
    static Brightness of(Picture picture) {
        return new Brightness(picture.planes(), picture.width(), picture.height());
    }

    @Override
    public byte[] getRow(int y, byte @Nullable [] into) {
        byte[] row = into != null && into.length >= getWidth() ? into : new byte[getWidth()];
        System.arraycopy(rows, y * getWidth(), row, 0, getWidth());
        return row;
    }

    @Override
    public byte[] getMatrix() {
        return rows;
    }

    Brightness inverted() {
        byte[] inverse = new byte[getWidth() * getHeight()];
        for (int i = 0; i < inverse.length; i++) {
            inverse[i] = (byte) ~rows[i];
        }
        return new Brightness(inverse, getWidth(), getHeight());
    }

    /** Twice as large, each new dot between its neighbours. */
    Brightness doubled() {
        int width = getWidth() * 2;
        int height = getHeight() * 2;
        byte[] large = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int left = x / 2;
                int top = y / 2;
                int right = Math.min(left + x % 2, getWidth() - 1);
                int bottom = Math.min(top + y % 2, getHeight() - 1);
                int sum = at(left, top) + at(right, top) + at(left, bottom) + at(right, bottom);
                large[y * width + x] = (byte) (sum / 4);
            }
        }
        return new Brightness(large, width, height);
    }

    /** Half as high again, as a code is that is tilted far back. */
    Brightness taller() {
        int height = getHeight() * 3 / 2;
        byte[] tall = new byte[getWidth() * height];
        for (int y = 0; y < height; y++) {
            int top = y * 2 / 3;
            int bottom = Math.min(top + 1, getHeight() - 1);
            int thirds = y * 2 % 3;
            for (int x = 0; x < getWidth(); x++) {
                tall[y * getWidth() + x] = (byte) (((3 - thirds) * at(x, top) + thirds * at(x, bottom)) / 3);
            }
        }
        return new Brightness(tall, getWidth(), height);
    }

    /** Half as wide again, as a code is that is turned far aside. */
    Brightness wider() {
        int width = getWidth() * 3 / 2;
        byte[] wide = new byte[width * getHeight()];
        for (int x = 0; x < width; x++) {
            int left = x * 2 / 3;
            int right = Math.min(left + 1, getWidth() - 1);
            int thirds = x * 2 % 3;
            for (int y = 0; y < getHeight(); y++) {
                wide[y * width + x] = (byte) (((3 - thirds) * at(left, y) + thirds * at(right, y)) / 3);
            }
        }
        return new Brightness(wide, width, getHeight());
    }

    /** Half as large, each new dot the mean of four. */
    Brightness halved() {
        int width = getWidth() / 2;
        int height = getHeight() / 2;
        byte[] small = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int sum = at(2 * x, 2 * y) + at(2 * x + 1, 2 * y) + at(2 * x, 2 * y + 1) + at(2 * x + 1, 2 * y + 1);
                small[y * width + x] = (byte) (sum / 4);
            }
        }
        return new Brightness(small, width, height);
    }

    /** Smoothed, and with its contrast widened. */
    Brightness calmed() {
        int width = getWidth();
        int height = getHeight();
        byte[] calm = new byte[width * height];
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int sides = at(x - 1, y) + at(x + 1, y) + at(x, y - 1) + at(x, y + 1);
                int corners = at(x - 1, y - 1) + at(x + 1, y - 1) + at(x - 1, y + 1) + at(x + 1, y + 1);
                calm[y * width + x] = (byte) ((4 * at(x, y) + 2 * sides + corners) / 16);
            }
        }
        widen(calm);
        return new Brightness(calm, width, height);
    }

    private int at(int x, int y) {
        return rows[y * getWidth() + x] & 0xff;
    }

    private static void widen(byte[] dots) {
        int[] counts = new int[256];
        for (byte dot : dots) {
            counts[dot & 0xff]++;
        }
        int lost = dots.length * LOST_PERMILLE / 1000;
        int darkest = 0;
        for (int sum = counts[0]; sum < lost; sum += counts[++darkest]) {}
        int brightest = 255;
        for (int sum = counts[255]; sum < lost; sum += counts[--brightest]) {}
        int range = Math.max(1, brightest - darkest);
        for (int i = 0; i < dots.length; i++) {
            dots[i] = (byte) Math.clamp(((dots[i] & 0xff) - darkest) * 255L / range, 0, 255);
        }
    }
}
