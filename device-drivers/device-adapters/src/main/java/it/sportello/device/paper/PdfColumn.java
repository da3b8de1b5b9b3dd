package it.sportello.device.paper;

import it.sportello.device.paper.PdfWords.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** What stands on a narrow page from top to bottom; the page becomes as long as it needs. */
final class PdfColumn {
    static final float MM = 72 / 25.4f;
    private static final float PAGE_WIDTH = 80 * MM;
    private static final float MARGIN = 5 * MM;
    static final float WIDTH = PAGE_WIDTH - 2 * MARGIN;
    private static final float RULE_SPACE = 7;

    private final List<Block> blocks = new ArrayList<>();

    /** Where a line stands across the page. */
    enum Place {
        LEFT,
        MIDDLE,
        RIGHT
    }

    private record Block(float height, Drawing drawing) {}

    private interface Drawing {
        void below(PDPageContentStream page, float top) throws IOException;
    }

    void line(Words words, Place place) {
        float x = switch (place) {
            case LEFT -> MARGIN;
            case MIDDLE -> (PAGE_WIDTH - words.width()) / 2;
            case RIGHT -> PAGE_WIDTH - MARGIN - words.width();
        };
        blocks.add(new Block(words.height(), (page, top) -> words.draw(page, x, top - words.ascent())));
    }

    /** Words at both edges of one line. */
    void edges(Words left, Words right) {
        float ascent = Math.max(left.ascent(), right.ascent());
        float below = Math.max(left.height() - left.ascent(), right.height() - right.ascent());
        blocks.add(new Block(ascent + below, (page, top) -> {
            left.draw(page, MARGIN, top - ascent);
            right.draw(page, PAGE_WIDTH - MARGIN - right.width(), top - ascent);
        }));
    }

    void rule() {
        blocks.add(new Block(2 * RULE_SPACE, (page, top) -> {
            page.addRect(MARGIN, top - RULE_SPACE, WIDTH, 0.7f);
            page.fill();
        }));
    }

    /** A code in the middle, so wide, with white above and below. */
    void code(QrSquare code, float widthMm) {
        float module = widthMm * MM / code.size();
        float left = (PAGE_WIDTH - widthMm * MM) / 2;
        float space = 2 * module;
        blocks.add(new Block(widthMm * MM + 2 * space, (page, top) -> {
            for (QrSquare.Dark dark : code.rectangles()) {
                float bottom = top - space - (dark.y() + dark.height()) * module;
                page.addRect(left + dark.x() * module, bottom, dark.width() * module, dark.height() * module);
            }
            page.fill();
        }));
    }

    void draw(PDDocument document) throws IOException {
        float height = 2 * MARGIN;
        for (Block block : blocks) {
            height += block.height();
        }
        PDPage sheet = new PDPage(new PDRectangle(PAGE_WIDTH, height));
        document.addPage(sheet);
        try (PDPageContentStream page = new PDPageContentStream(document, sheet)) {
            float top = height - MARGIN;
            for (Block block : blocks) {
                block.drawing().below(page, top);
                top -= block.height();
            }
        }
    }
}
