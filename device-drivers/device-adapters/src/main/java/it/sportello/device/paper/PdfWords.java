package it.sportello.device.paper;

import it.sportello.device.lettering.Face;
import it.sportello.device.lettering.Lettering;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.io.InputStream;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * Sets words in one document: as text in an embedded font where one has all the letters and they run from left to
 * right, otherwise as outlines, for the document format neither joins nor orders letters by itself.
 */
final class PdfWords implements AutoCloseable {
    private final PDDocument document;
    private final Lettering lettering;
    private final Map<Face, PDFont> fonts = new EnumMap<>(Face.class);
    private final List<TrueTypeFont> files = new ArrayList<>();

    PdfWords(PDDocument document, Lettering lettering) {
        this.document = document;
        this.lettering = lettering;
    }

    /** One line of words, ready to be drawn. */
    sealed interface Words {
        float width();

        /** From the top of the line to the baseline. */
        float ascent();

        float height();

        void draw(PDPageContentStream page, float x, float baseline) throws IOException;

        /** The same words in a line that is hardly higher than a capital letter. */
        default Words tight() {
            return new Tight(this);
        }
    }

    /** The words in one line, however long. */
    Words line(String text, float points, boolean bold) throws IOException {
        PDFont font = fontFor(text, bold);
        if (font == null) {
            return new Outline(text, lettering.line(text, bold, points));
        }
        return new Set(text, font, points, font.getStringWidth(text) * points / 1000);
    }

    /** The words in as many lines as the column asks for. */
    List<Words> wrap(String text, float points, boolean bold) throws IOException {
        List<Words> lines = new ArrayList<>();
        if (fontFor(text, bold) == null) {
            for (TextLayout line : lettering.lines(text, bold, points, PdfColumn.WIDTH)) {
                lines.add(new Outline(lines.isEmpty() ? text : "", line));
            }
            return lines;
        }
        String current = "";
        for (String word : text.strip().split("\\s+")) {
            String longer = current.isEmpty() ? word : current + " " + word;
            if (!current.isEmpty() && line(longer, points, bold).width() > PdfColumn.WIDTH) {
                lines.add(line(current, points, bold));
                longer = word;
            }
            current = longer;
        }
        lines.add(line(current, points, bold));
        return lines;
    }

    @Override
    public void close() throws IOException {
        for (TrueTypeFont file : files) {
            file.close();
        }
    }

    private @Nullable PDFont fontFor(String text, boolean bold) throws IOException {
        if (Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
            return null;
        }
        for (Face face : Face.inOrder(bold)) {
            PDFont font = font(face);
            if (hasAll(font, text)) {
                return font;
            }
        }
        return null;
    }

    private static boolean hasAll(PDFont font, String text) throws IOException {
        try {
            font.encode(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private PDFont font(Face face) throws IOException {
        PDFont known = fonts.get(face);
        if (known != null) {
            return known;
        }
        try (InputStream in = face.open()) {
            TrueTypeFont file = new TTFParser().parse(new RandomAccessReadBuffer(in));
            files.add(file);
            // A ligature would come out of a search as one odd letter.
            file.setEnableGsub(false);
            PDFont font = PDType0Font.load(document, file, true);
            fonts.put(face, font);
            return font;
        }
    }

    private record Set(String text, PDFont font, float points, float width) implements Words {
        @Override
        public float ascent() {
            return points * 1.0f;
        }

        @Override
        public float height() {
            return points * 1.32f;
        }

        @Override
        public void draw(PDPageContentStream page, float x, float baseline) throws IOException {
            page.beginText();
            page.setFont(font, points);
            page.newLineAtOffset(x, baseline);
            page.showText(text);
            page.endText();
        }
    }

    private record Outline(String text, TextLayout layout) implements Words {
        @Override
        public float width() {
            return layout.getVisibleAdvance();
        }

        @Override
        public float ascent() {
            return layout.getAscent();
        }

        @Override
        public float height() {
            return layout.getAscent() + layout.getDescent();
        }

        @Override
        public void draw(PDPageContentStream page, float x, float baseline) throws IOException {
            PdfOutline.fill(page, layout, text, new PdfOutline.Point(x, baseline));
        }
    }

    private record Tight(Words words) implements Words {
        @Override
        public float width() {
            return words.width();
        }

        @Override
        public float ascent() {
            return words.ascent() * 0.78f;
        }

        @Override
        public float height() {
            return words.ascent() * 0.92f;
        }

        @Override
        public void draw(PDPageContentStream page, float x, float baseline) throws IOException {
            words.draw(page, x, baseline);
        }
    }
}
