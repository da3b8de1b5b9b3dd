package it.sportello.device.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Photos of papers as one document of A4 pages, upright or across as each paper is; smaller papers in the middle. */
public final class DocumentPdf {
    private static final double POINTS_PER_MM = 72 / 25.4;

    /** One page for each photo, in this order. */
    public byte[] of(List<DocumentPhoto> photos) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (DocumentPhoto photo : photos) {
                add(document, photo);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void add(PDDocument document, DocumentPhoto photo) throws IOException {
        boolean across = photo.widthMm() > photo.heightMm();
        PDRectangle a4 = PDRectangle.A4;
        PDPage page = new PDPage(across ? new PDRectangle(a4.getHeight(), a4.getWidth()) : a4);
        document.addPage(page);
        PDImageXObject image = JPEGFactory.createFromByteArray(document, photo.jpeg());
        float width = (float) (photo.widthMm() * POINTS_PER_MM);
        float height = (float) (photo.heightMm() * POINTS_PER_MM);
        PDRectangle paper = page.getMediaBox();
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(image, (paper.getWidth() - width) / 2, (paper.getHeight() - height) / 2, width, height);
        }
    }
}
