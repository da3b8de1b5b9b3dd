package it.sportello.device.sim;

import it.sportello.device.Picture;
import java.awt.image.BufferedImage;

/** Looks at pictures of papers. */
final class Pictures {
    private Pictures() {}

    static int darkDotsBetween(BufferedImage image, int top, int bottom) {
        int dark = 0;
        for (int y = top; y < Math.min(bottom, image.getHeight()); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                dark += (image.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
            }
        }
        return dark;
    }

    /** What a camera that sees this gives. */
    static Picture seen(BufferedImage image, long nanos) {
        int width = image.getWidth() & ~1;
        int height = image.getHeight() & ~1;
        int[] dots = image.getRGB(0, 0, width, height, null, 0, width);
        byte[] planes = new byte[Picture.size(width, height)];
        int blue = width * height;
        int red = blue + blue / 4;
        for (int i = 0; i < dots.length; i++) {
            int r = dots[i] >> 16 & 0xff;
            int g = dots[i] >> 8 & 0xff;
            int b = dots[i] & 0xff;
            planes[i] = (byte) Math.round(16 + 0.257 * r + 0.504 * g + 0.098 * b);
            int x = i % width;
            int y = i / width;
            if (x % 2 == 0 && y % 2 == 0) {
                int at = y / 2 * (width / 2) + x / 2;
                planes[blue + at] = (byte) Math.round(128 - 0.148 * r - 0.291 * g + 0.439 * b);
                planes[red + at] = (byte) Math.round(128 + 0.439 * r - 0.368 * g - 0.071 * b);
            }
        }
        return new Picture(width, height, nanos, planes);
    }
}
