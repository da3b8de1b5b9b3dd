package it.sportello.device.sim;

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
}
