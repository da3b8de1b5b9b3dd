package it.sportello.device.lettering;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;

/**
 * The fonts that everything printed is set in: Titillium Web, Noto Sans and Noto Sans Arabic are shipped; what these
 * lack is set in the fonts of the machine. Shapes letters and orders directions as each script asks.
 *
 * <p>Immutable; loading takes a moment, so keep one.
 */
public final class Lettering {
    private static final FontRenderContext PRECISE = new FontRenderContext(null, true, true);

    private final List<Font> regular = fonts(Face.REGULAR_FILES, Font.PLAIN);
    private final List<Font> bold = fonts(Face.BOLD_FILES, Font.BOLD);

    /** The lines of a text where it is broken at this width. */
    public List<TextLayout> lines(String text, boolean heavy, float size, float width) {
        if (text.isEmpty()) {
            return List.of();
        }
        AttributedString set = set(text, heavy, size);
        LineBreakMeasurer measurer = new LineBreakMeasurer(set.getIterator(), PRECISE);
        List<TextLayout> lines = new ArrayList<>();
        while (measurer.getPosition() < text.length()) {
            lines.add(measurer.nextLayout(width));
        }
        return lines;
    }

    /** The text in one line, however long; not empty. */
    public TextLayout line(String text, boolean heavy, float size) {
        return new TextLayout(set(text, heavy, size).getIterator(), PRECISE);
    }

    private AttributedString set(String text, boolean heavy, float size) {
        AttributedString set = new AttributedString(text);
        List<Font> fonts = heavy ? bold : regular;
        int from = 0;
        while (from < text.length()) {
            Font font = fontFor(text.codePointAt(from), fonts);
            int to = from;
            while (to < text.length() && fontFor(text.codePointAt(to), fonts).equals(font)) {
                to += Character.charCount(text.codePointAt(to));
            }
            set.addAttribute(TextAttribute.FONT, font.deriveFont(size), from, to);
            from = to;
        }
        return set;
    }

    private static Font fontFor(int codePoint, List<Font> fonts) {
        return fonts.stream().filter(f -> f.canDisplay(codePoint)).findFirst().orElse(fonts.getLast());
    }

    private static List<Font> fonts(List<String> files, int style) {
        List<Font> fonts = new ArrayList<>();
        for (String file : files) {
            try (InputStream in = Face.open(file)) {
                fonts.add(Font.createFont(Font.TRUETYPE_FONT, in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (FontFormatException e) {
                throw new IllegalStateException(file, e);
            }
        }
        fonts.add(new Font(Font.SANS_SERIF, style, 12));
        return List.copyOf(fonts);
    }
}
