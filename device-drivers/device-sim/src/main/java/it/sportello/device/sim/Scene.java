package it.sportello.device.sim;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** What is before the emulated camera. Any thread. */
interface Scene {
    /** A cap on the lens. */
    Scene BLACK = (width, height, count) -> jpeg(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB));

    /**
     * A picture of it as a JPEG file.
     *
     * @param count of the pictures before it; no two that follow each other are quite the same
     */
    byte[] jpeg(int width, int height, int count);

    static byte[] jpeg(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException("the picture stays in memory", e);
        }
        return out.toByteArray();
    }
}
