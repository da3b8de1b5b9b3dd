package it.sportello.device.sim;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** The paper under the head of a thermal printer: what was burnt into it since the last cut. Not for several threads. */
final class Roll {
    static final int PRINTABLE_DOTS = 576;
    private static final int PAPER_DOTS = 640;
    private static final int MARGIN_DOTS = (PAPER_DOTS - PRINTABLE_DOTS) / 2;
    private static final int HEAD_TO_CUTTER_DOTS = 96;
    private static final int LONGEST_DOTS = 40_000;
    private static final int BURNT = 128;
    private static final Color PAPER = new Color(0xfb, 0xfa, 0xf6);
    private static final Color INK = new Color(0x22, 0x20, 0x24);

    private final List<String> lines = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private BufferedImage burnt = sheet(512);
    private volatile int y;

    /** Something that burns dots, given where it may. */
    interface Burn {
        void into(Graphics2D graphics);
    }

    /** Burns from here downwards, in dots of the printable width, and moves on by so many dots. */
    void burn(int height, int advance, Burn burn) {
        reach(y + Math.max(height, advance));
        Graphics2D graphics = burnt.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setClip(0, y, PRINTABLE_DOTS, height);
        graphics.translate(0, y);
        graphics.setColor(Color.BLACK);
        burn.into(graphics);
        graphics.dispose();
        y = Math.min(y + advance, LONGEST_DOTS);
    }

    void feed(int dots) {
        burn(0, dots, graphics -> {});
    }

    void line(String words) {
        lines.add(words);
    }

    void code(String text) {
        codes.add(text);
    }

    void unknown(String command) {
        unknown.add(command);
    }

    boolean isBlank() {
        return y == 0;
    }

    /** Ends this paper here, by the cutter or torn off, and begins the next. */
    PrintedPaper end(boolean cut) {
        feed(HEAD_TO_CUTTER_DOTS);
        PrintedPaper paper = new PrintedPaper(picture(), lines, codes, unknown, cut);
        lines.clear();
        codes.clear();
        unknown.clear();
        burnt = sheet(512);
        y = 0;
        return paper;
    }

    private BufferedImage picture() {
        BufferedImage picture = new BufferedImage(PAPER_DOTS, MARGIN_DOTS + y, BufferedImage.TYPE_INT_RGB);
        for (int py = 0; py < picture.getHeight(); py++) {
            for (int px = 0; px < PAPER_DOTS; px++) {
                int x = px - MARGIN_DOTS;
                int row = py - MARGIN_DOTS;
                boolean inside = x >= 0 && x < PRINTABLE_DOTS && row >= 0;
                boolean dark = inside && burnt.getRaster().getSample(x, row, 0) < BURNT;
                picture.setRGB(px, py, (dark ? INK : PAPER).getRGB());
            }
        }
        return picture;
    }

    private void reach(int bottom) {
        if (bottom > burnt.getHeight()) {
            BufferedImage longer = sheet(Math.min(2 * bottom, 2 * LONGEST_DOTS));
            Graphics2D graphics = longer.createGraphics();
            graphics.drawImage(burnt, 0, 0, null);
            graphics.dispose();
            burnt = longer;
        }
    }

    private static BufferedImage sheet(int height) {
        BufferedImage sheet = new BufferedImage(PRINTABLE_DOTS, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, PRINTABLE_DOTS, height);
        graphics.dispose();
        return sheet;
    }
}
