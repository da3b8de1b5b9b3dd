package it.sportello.device.sim;

import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Bars, a ramp of greys, and the time of the picture: for people as digits, for programs as a {@link TimeCode}. */
final class TestPattern implements Scene {
    private static final Color[] BARS = {
        new Color(191, 191, 191),
        new Color(191, 191, 0),
        new Color(0, 191, 191),
        new Color(0, 191, 0),
        new Color(191, 0, 191),
        new Color(191, 0, 0),
        new Color(0, 0, 191)
    };

    private final InstantSource clock;
    private final Map<Long, BufferedImage> grounds = new ConcurrentHashMap<>();

    TestPattern(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public byte[] jpeg(int width, int height, int count) {
        BufferedImage ground = grounds.computeIfAbsent(((long) width << 32) | height, size -> ground(width, height));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Instant now = clock.instant();
        Graphics2D pen = image.createGraphics();
        pen.drawImage(ground, 0, 0, null);
        int letter = height / 10;
        pen.setFont(new Font(Font.MONOSPACED, Font.BOLD, letter));
        pen.setColor(Color.WHITE);
        pen.drawString(now.toString().substring(11, 23), width / 8, height * 9 / 10);
        int hand = (int) (now.toEpochMilli() % 1000 * (width - letter) / 1000);
        pen.fillRect(hand, height * 2 / 3, letter, letter / 2);
        TimeCode.draw(pen, width, height, now.toEpochMilli());
        pen.dispose();
        return Scene.jpeg(image);
    }

    private static BufferedImage ground(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        for (int i = 0; i < BARS.length; i++) {
            pen.setColor(BARS[i]);
            pen.fillRect(i * width / BARS.length, 0, width, height * 2 / 3);
        }
        pen.setPaint(new GradientPaint(0, 0, Color.DARK_GRAY, width, 0, Color.LIGHT_GRAY));
        pen.fillRect(0, height * 2 / 3, width, height / 10);
        pen.dispose();
        return image;
    }
}
