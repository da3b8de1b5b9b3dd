package it.sportello.device.sim;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A picture held before the camera. Each is drawn once for a size, but for a dot that a sensor's noise stands for. */
final class HeldScene implements Scene {
    private static final int VARIANTS = 4;
    private static final Color BACKGROUND = new Color(88, 84, 80);
    private static final int DOT = 16;

    private final BufferedImage picture;
    private final Map<Variant, byte[]> drawn = new ConcurrentHashMap<>();

    HeldScene(BufferedImage picture) {
        this.picture = picture;
    }

    private record Variant(int width, int height, int number) {}

    @Override
    public byte[] jpeg(int width, int height, int count) {
        return drawn.computeIfAbsent(new Variant(width, height, count % VARIANTS), HeldScene.this::draw);
    }

    private byte[] draw(Variant variant) {
        BufferedImage image = new BufferedImage(variant.width, variant.height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(BACKGROUND);
        pen.fillRect(0, 0, variant.width, variant.height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        double scale =
                Math.min((double) variant.width / picture.getWidth(), (double) variant.height / picture.getHeight());
        int width = (int) (picture.getWidth() * scale);
        int height = (int) (picture.getHeight() * scale);
        pen.drawImage(picture, (variant.width - width) / 2, (variant.height - height) / 2, width, height, null);
        int shade = 60 + 20 * variant.number;
        pen.setColor(new Color(shade, shade, shade));
        pen.fillRect(variant.width - DOT, variant.height - DOT, DOT, DOT);
        pen.dispose();
        return Scene.jpeg(image);
    }
}
