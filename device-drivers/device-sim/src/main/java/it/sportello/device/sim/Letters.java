package it.sportello.device.sim;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Map;

/** The letters inside the printer: its code pages and how it draws them. Immutable. */
final class Letters {
    /** One letter of plain size, in dots. */
    static final int WIDTH = 12;

    static final int HEIGHT = 24;

    private static final float POINTS = 20;
    private static final int BASELINE = 18;

    private static final Map<Integer, Charset> PAGES = Map.of(
            0, Charset.forName("IBM437"),
            2, Charset.forName("IBM850"),
            16, Charset.forName("windows-1252"),
            18, Charset.forName("IBM852"),
            19, Charset.forName("IBM00858"),
            40, Charset.forName("ISO-8859-15"));

    /** The page of Japanese letters, of which only the sign for rules is of use here. */
    private static final int KATAKANA = 1;

    private static final int KATAKANA_RULE = 0x95;

    private final Font plain = font("IBMPlexMono-Regular.ttf");
    private final Font bold = font("IBMPlexMono-SemiBold.ttf");

    static boolean hasPage(int page) {
        return page == KATAKANA || PAGES.containsKey(page);
    }

    static char letter(int page, int value) {
        if (page == KATAKANA) {
            return value == KATAKANA_RULE ? '─' : value < 0x80 ? (char) value : '?';
        }
        return new String(new byte[] {(byte) value}, PAGES.getOrDefault(page, PAGES.get(0))).charAt(0);
    }

    /** Draws the letter into a cell with this left upper corner. */
    void draw(Graphics2D graphics, Cell cell, int x, int y) {
        AffineTransform before = graphics.getTransform();
        graphics.translate(x, y);
        graphics.scale(cell.scaleX(), cell.scaleY());
        if (cell.letter() == '─') {
            graphics.fillRect(0, HEIGHT / 2 - 1, WIDTH, 2);
        } else {
            graphics.setFont(cell.bold() ? bold : plain);
            graphics.drawString(String.valueOf(cell.letter()), 0, BASELINE);
        }
        graphics.setTransform(before);
    }

    /** One letter as it stands in a line: scales are multiples of the plain size. */
    record Cell(char letter, double scaleX, double scaleY, boolean bold, int x) {
        int width() {
            return (int) Math.round(WIDTH * scaleX);
        }

        int height() {
            return (int) Math.round(HEIGHT * scaleY);
        }
    }

    private static Font font(String file) {
        try (InputStream in = Letters.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no font " + file);
            }
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(POINTS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(file, e);
        }
    }
}
