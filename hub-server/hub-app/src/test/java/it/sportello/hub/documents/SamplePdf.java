package it.sportello.hub.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** PDFs for tests. */
public final class SamplePdf {

    private SamplePdf() {}

    /** Of so many empty pages. */
    public static byte[] of(int pages) {
        return of(pages, pdf -> {});
    }

    /** Of so many empty pages, with something more. */
    public static byte[] of(int pages, Consumer<PDDocument> more) {
        try (var pdf = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            for (int i = 0; i < pages; i++) {
                pdf.addPage(new PDPage());
            }
            more.accept(pdf);
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
