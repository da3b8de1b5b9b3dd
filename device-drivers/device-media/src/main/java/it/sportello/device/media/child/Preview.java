package it.sportello.device.media.child;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Makes small pictures of large ones. */
final class Preview {
    private static final int WIDEST = 800;

    private Preview() {}

    /** A JPEG of the same, at most so wide as a preview may be. */
    static byte[] of(byte[] jpeg) throws IOException {
        BufferedImage large = ImageIO.read(new ByteArrayInputStream(jpeg));
        if (large == null) {
            throw new IOException("not a picture");
        }
        if (large.getWidth() <= WIDEST) {
            return jpeg;
        }
        int height = Math.max(1, large.getHeight() * WIDEST / large.getWidth());
        BufferedImage small = new BufferedImage(WIDEST, height, BufferedImage.TYPE_INT_RGB);
        var pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(large, 0, 0, WIDEST, height, null);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(small, "jpeg", out);
        return out.toByteArray();
    }
}
