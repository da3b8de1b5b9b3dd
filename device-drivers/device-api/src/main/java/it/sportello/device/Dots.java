package it.sportello.device;

import java.util.Arrays;

/** A rectangle of black and white dots, one bit each: rows from the top, the first bit of a byte at the left, 1 black. */
public final class Dots {
    private final int width;
    private final int height;
    private final byte[] rows;

    /** Takes a copy of the rows; each begins at a new byte. */
    public Dots(int width, int height, byte[] rows) {
        if (width < 1 || height < 1 || rows.length != bytesPerRow(width) * height) {
            throw new IllegalArgumentException(rows.length + " bytes for " + width + "x" + height + " dots");
        }
        this.width = width;
        this.height = height;
        this.rows = rows.clone();
    }

    public static int bytesPerRow(int width) {
        return (width + 7) / 8;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int bytesPerRow() {
        return bytesPerRow(width);
    }

    /** The bytes of the rows from {@code first} up to, not with, {@code end}. */
    public byte[] rows(int first, int end) {
        return Arrays.copyOfRange(rows, first * bytesPerRow(), end * bytesPerRow());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dots that && width == that.width && Arrays.equals(rows, that.rows);
    }

    @Override
    public int hashCode() {
        return 31 * width + Arrays.hashCode(rows);
    }

    @Override
    public String toString() {
        return "Dots[" + width + "x" + height + "]";
    }
}
