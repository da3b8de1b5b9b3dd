package it.sportello.hub.documents.model;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.hub.documents.SamplePdf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;

class PlainPdfTests {

    @Test
    void countsThePagesOfAPlainPdf() {
        assertThat(PlainPdf.countPages(SamplePdf.of(1))).hasValue(1);
        assertThat(PlainPdf.countPages(SamplePdf.of(10))).hasValue(10);
    }

    @Test
    void takesNoneWithoutPagesOrWithTooMany() {
        assertThat(PlainPdf.countPages(SamplePdf.of(0))).isEmpty();
        assertThat(PlainPdf.countPages(SamplePdf.of(11))).isEmpty();
    }

    @Test
    void takesNothingElse() {
        assertThat(PlainPdf.countPages(new byte[0])).isEmpty();
        assertThat(PlainPdf.countPages("<html>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(PlainPdf.countPages("%PDF-1.7\nnothing".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        var whole = SamplePdf.of(1);
        assertThat(PlainPdf.countPages(Arrays.copyOf(whole, whole.length / 3))).isEmpty();
    }

    @Test
    void takesNoScriptWhereverItStands() {
        assertThat(PlainPdf.countPages(SamplePdf.of(
                        1, pdf -> pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")))))
                .isEmpty();
        assertThat(PlainPdf.countPages(SamplePdf.of(1, PlainPdfTests::launchFromALink)))
                .isEmpty();
    }

    private static void launchFromALink(PDDocument pdf) {
        try {
            var link = new PDAnnotationLink();
            link.setAction(new PDActionLaunch());
            pdf.getPage(0).getAnnotations().add(link);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void takesNoFileInTheFile() {
        assertThat(PlainPdf.countPages(SamplePdf.of(1, pdf -> {
                    var file = new PDComplexFileSpecification();
                    file.setFile("virus.exe");
                    var tree = new PDEmbeddedFilesNameTreeNode();
                    tree.setNames(Map.of("virus", file));
                    var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
                    names.setEmbeddedFiles(tree);
                    pdf.getDocumentCatalog().setNames(names);
                })))
                .isEmpty();
    }

    @Test
    void takesNoneThatIsLocked() {
        assertThat(PlainPdf.countPages(SamplePdf.of(1, PlainPdfTests::lock))).isEmpty();
    }

    private static void lock(PDDocument pdf) {
        try {
            pdf.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
