package it.sportello.device;

import java.nio.ByteBuffer;

/**
 * One picture of a camera: I420, that is a plane of brightness (Y) and two of colour (U, V) at half the width and height,
 * in the narrow range of BT.601 (16 black, 235 white).
 *
 * <p>The planes lie one after the other in one array of the heap, rows without a gap. A picture has no native memory and
 * no end of life: it may be kept and handed on, and nobody gives it back. It is shared by all who see it, so nobody
 * writes into its bytes.
 */
public final class Picture {
    private final int width;
    private final int height;
    private final long nanos;
    private final byte[] planes;

    /** Takes the array over; width and height are even. See {@link #size} for its length. */
    public Picture(int width, int height, long nanos, byte[] planes) {
        if (width < 2 || height < 2 || (width | height) % 2 != 0 || planes.length != size(width, height)) {
            throw new IllegalArgumentException(planes.length + " bytes for " + width + "x" + height);
        }
        this.width = width;
        this.height = height;
        this.nanos = nanos;
        this.planes = planes;
    }

    /** The bytes that the planes of such a picture take. */
    public static int size(int width, int height) {
        return width * height * 3 / 2;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** When it was taken, on the scale of {@link System#nanoTime}. */
    public long nanos() {
        return nanos;
    }

    /** The bytes from one row to the next in Y. */
    public int strideY() {
        return width;
    }

    /** The bytes from one row to the next in U and in V. */
    public int strideUv() {
        return width / 2;
    }

    public ByteBuffer y() {
        return plane(0, width * height);
    }

    public ByteBuffer u() {
        return plane(width * height, width * height / 4);
    }

    public ByteBuffer v() {
        return plane(width * height * 5 / 4, width * height / 4);
    }

    /** All planes, Y first; the picture's own array and no copy. */
    public byte[] planes() {
        return planes;
    }

    /** The same picture, seen again later. */
    public Picture at(long later) {
        return new Picture(width, height, later, planes);
    }

    @Override
    public String toString() {
        return "Picture[" + width + "x" + height + "]";
    }

    private ByteBuffer plane(int from, int length) {
        return ByteBuffer.wrap(planes, from, length).slice().asReadOnlyBuffer();
    }
}
