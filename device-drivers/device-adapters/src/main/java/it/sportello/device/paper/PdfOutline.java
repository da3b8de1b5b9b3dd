package it.sportello.device.paper;

import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;

/** Fills the outline of words on a page and says for readers by ear and by search which words they are. */
final class PdfOutline {
    private PdfOutline() {}

    /** The left end of the baseline, from the lower left corner of the page. */
    record Point(float x, float y) {}

    static void fill(PDPageContentStream page, TextLayout layout, String text, Point at) throws IOException {
        COSDictionary words = new COSDictionary();
        words.setString(COSName.ACTUAL_TEXT, text);
        page.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(words));
        AffineTransform upright = AffineTransform.getTranslateInstance(at.x(), at.y());
        upright.scale(1, -1);
        trace(page, layout.getOutline(upright).getPathIterator(null));
        page.fill();
        page.endMarkedContent();
    }

    private static void trace(PDPageContentStream page, PathIterator path) throws IOException {
        float[] p = new float[6];
        float x = 0;
        float y = 0;
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> page.moveTo(p[0], p[1]);
                case PathIterator.SEG_LINETO -> page.lineTo(p[0], p[1]);
                case PathIterator.SEG_QUADTO -> {
                    quadratic(page, x, y, p);
                    p[0] = p[2];
                    p[1] = p[3];
                }
                case PathIterator.SEG_CUBICTO -> {
                    page.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
                    p[0] = p[4];
                    p[1] = p[5];
                }
                default -> page.closePath();
            }
            x = p[0];
            y = p[1];
        }
    }

    /** The document format knows cubic curves alone. */
    private static void quadratic(PDPageContentStream page, float x, float y, float[] p) throws IOException {
        page.curveTo(
                x + 2 / 3f * (p[0] - x),
                y + 2 / 3f * (p[1] - y),
                p[2] + 2 / 3f * (p[0] - p[2]),
                p[3] + 2 / 3f * (p[1] - p[3]),
                p[2],
                p[3]);
    }
}
