package it.sportello.device.escpos;

import it.sportello.device.Align;
import it.sportello.device.Direction;
import it.sportello.device.Dots;
import it.sportello.device.PrintItem.Pair;
import it.sportello.device.PrintItem.Style;
import it.sportello.device.lettering.Lettering;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Draws words that the printer has no letters for. */
final class WordPictures {
    private static final float LETTER_DOTS = 27;
    private static final int GAP_DOTS = 24;
    private static final int DARK = 140;

    private final Lettering lettering;
    private final int widthDots;

    WordPictures(Lettering lettering, int widthDots) {
        this.lettering = lettering;
        this.widthDots = widthDots;
    }

    /** One picture, as wide as its words, for each line of the text. */
    List<Dots> lines(String text, Style style) {
        double stretch = (double) style.width() / style.height();
        List<Dots> pictures = new ArrayList<>();
        float size = LETTER_DOTS * style.height();
        for (TextLayout line : lettering.lines(text, style.bold(), size, (float) (widthDots / stretch))) {
            int width = (int) Math.min(widthDots, Math.ceil(line.getVisibleAdvance() * stretch));
            pictures.add(picture(Math.max(width, 1), height(line), g -> {
                g.scale(stretch, 1);
                line.draw(g, 0, baseline(line));
            }));
        }
        return pictures;
    }

    /** One picture as wide as the paper, or two where label and value do not fit side by side. */
    List<Dots> pair(Pair pair) {
        List<TextLayout> label = lettering.lines(pair.label(), false, LETTER_DOTS, widthDots);
        List<TextLayout> value = lettering.lines(pair.value(), true, LETTER_DOTS, widthDots);
        boolean fromRight = pair.direction() == Direction.RIGHT_TO_LEFT;
        if (label.size() == 1 && value.size() == 1 && fit(label.getFirst(), value.getFirst())) {
            TextLayout left = (fromRight ? value : label).getFirst();
            TextLayout right = (fromRight ? label : value).getFirst();
            int height = Math.max(height(left), height(right));
            float baseline = Math.max(baseline(left), baseline(right));
            return List.of(picture(widthDots, height, g -> {
                left.draw(g, 0, baseline);
                right.draw(g, widthDots - right.getVisibleAdvance(), baseline);
            }));
        }
        List<Dots> pictures = new ArrayList<>();
        label.forEach(line -> pictures.add(across(line, fromRight ? Align.RIGHT : Align.LEFT)));
        value.forEach(line -> pictures.add(across(line, fromRight ? Align.LEFT : Align.RIGHT)));
        return pictures;
    }

    private boolean fit(TextLayout one, TextLayout other) {
        return one.getVisibleAdvance() + other.getVisibleAdvance() + GAP_DOTS <= widthDots;
    }

    private Dots across(TextLayout line, Align align) {
        float left = align == Align.RIGHT ? widthDots - line.getVisibleAdvance() : 0;
        return picture(widthDots, height(line), g -> line.draw(g, left, baseline(line)));
    }

    private static float baseline(TextLayout line) {
        return (float) Math.ceil(line.getAscent());
    }

    private static int height(TextLayout line) {
        return (int) Math.ceil(baseline(line) + line.getDescent());
    }

    private interface Drawing {
        void on(Graphics2D graphics);
    }

    private static Dots picture(int width, int height, Drawing drawing) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.BLACK);
        drawing.on(graphics);
        graphics.dispose();
        byte[] rows = new byte[Dots.bytesPerRow(width) * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (image.getRaster().getSample(x, y, 0) < DARK) {
                    rows[y * Dots.bytesPerRow(width) + x / 8] |= (byte) (0x80 >> (x % 8));
                }
            }
        }
        return new Dots(width, height, rows);
    }
}
