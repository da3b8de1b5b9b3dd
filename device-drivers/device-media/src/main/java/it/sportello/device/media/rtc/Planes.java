package it.sportello.device.media.rtc;

import java.nio.ByteBuffer;

/** Copies planes of pictures into buffers whose rows may be longer. */
final class Planes {
    private Planes() {}

    static void copy(ByteBuffer from, ByteBuffer to, int width, int height, int stride) {
        if (stride == width) {
            to.put(0, from, 0, width * height);
            return;
        }
        for (int row = 0; row < height; row++) {
            to.put(row * stride, from, row * width, width);
        }
    }
}
