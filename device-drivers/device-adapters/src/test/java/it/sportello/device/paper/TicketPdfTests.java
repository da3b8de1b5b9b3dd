package it.sportello.device.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import it.sportello.device.Direction;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads the documents back; their pictures are left under {@code target} to be looked at. */
final class TicketPdfTests {
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final String URL = "https://sportello.comune.example.it/q/3q2-7wAAAAAaGVsbG8gd29ybGQx";

    static Stream<Map.Entry<String, TicketContent>> tickets() {
        return Map.of("italian", italian(), "german", german(), "arabic", arabic()).entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("tickets")
    void thePageIsAsWideAsThePaperAndItsCodeReadable(Map.Entry<String, TicketContent> ticket) throws Exception {
        try (PDDocument document = document(ticket.getValue())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getMediaBox().getWidth() / 72 * 25.4).isCloseTo(80, within(0.1));
            BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(0, 203);
            Files.createDirectories(PICTURES);
            ImageIO.write(
                    picture,
                    "png",
                    PICTURES.resolve("pdf-" + ticket.getKey() + ".png").toFile());
            assertThat(code(picture)).isEqualTo(URL);
        }
    }

    @Test
    void theWordsCanBeSelectedAndSearched() throws Exception {
        try (PDDocument document = document(italian())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Comune di Civitanova", "Carta d’identità elettronica", "A137", "16,79 €", "ufficio");
        }
    }

    @Test
    void theFontsAreInTheDocument() throws Exception {
        try (PDDocument document = document(italian())) {
            PDResources resources = document.getPage(0).getResources();
            List<String> fonts = new ArrayList<>();
            for (COSName name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded()).isTrue();
                fonts.add(resources.getFont(name).getName());
            }
            assertThat(fonts).hasSize(2).allMatch(name -> name.contains("TitilliumWeb"));
        }
        assertThat(new TicketPaper().pdf(italian())).hasSizeLessThan(40_000);
    }

    @Test
    void wordsFromRightToLeftAreDrawnAndSaidInTheDocument() throws Exception {
        TicketContent bare = TicketContent.of("C042", URL).with(Direction.RIGHT_TO_LEFT);
        try (PDDocument document = document(bare);
                PDDocument withWords = document(bare.withService("بطاقة الهوية"))) {
            assertThat(ink(withWords)).isGreaterThan(ink(document) + 500);
            assertThat(withWords.getPage(0).getResources().getPropertiesNames()).isNotEmpty();
        }
    }

    @Test
    void theNumberIsTheLargestThing() throws Exception {
        try (PDDocument document = document(italian())) {
            List<Float> numberSizes = new ArrayList<>();
            List<Float> otherSizes = new ArrayList<>();
            PDFTextStripper sizes = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<org.apache.pdfbox.text.TextPosition> positions) {
                    (text.contains("A137") ? numberSizes : otherSizes)
                            .add(positions.getFirst().getFontSizeInPt());
                }
            };
            sizes.getText(document);
            double capitalHeightMm = numberSizes.getFirst() * 0.69 / 72 * 25.4;
            assertThat(capitalHeightMm).isGreaterThan(4.9);
            assertThat(otherSizes).allMatch(size -> size < numberSizes.getFirst() / 3);
        }
    }

    @Test
    void aLongNumberStillFitsThePaper() throws Exception {
        try (PDDocument document = document(TicketContent.of("WWWW-1234567", URL))) {
            BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(0, 72);
            for (int y = 0; y < picture.getHeight(); y++) {
                assertThat(picture.getRGB(4, y) & 0xff).isGreaterThan(200);
            }
        }
    }

    private static PDDocument document(TicketContent content) throws IOException {
        return Loader.loadPDF(new TicketPaper().pdf(content));
    }

    private static long ink(PDDocument document) throws IOException {
        BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(0, 203);
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        return java.util.Arrays.stream(pixels).filter(p -> (p & 0xff) < 128).count();
    }

    private static String code(BufferedImage picture) throws Exception {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        return new QRCodeReader().decode(bitmap).getText();
    }

    private static TicketContent italian() {
        return TicketContent.of("A137", URL)
                .withOffice("Comune di Civitanova", "Sede di Piazza Libertà")
                .withService("Carta d’identità elettronica")
                .withLine("Persone in attesa prima di te", "7")
                .withLine("Attesa prevista", "12–20 min")
                .withLine("Diritti da pagare", "16,79 €")
                .withLine("Luogo", "ufficio al piano terra")
                .withQrCaption("Segui la coda sul telefono")
                .withFooter("lunedì 23 novembre 2026, ore 10:42", "Il numero vale solo oggi.");
    }

    private static TicketContent german() {
        return TicketContent.of("B009", URL)
                .withOffice("Gemeinde Brixen", "Bürgerservicezentrum Große Lauben")
                .withService("Wohnsitzanmeldung und Aufenthaltsbescheinigung für Familienangehörige")
                .withLine("Voraussichtliche Wartezeit", "35–50 Minuten")
                .withLine("Wartende vor Ihnen in allen Warteschlangen", "vierundzwanzig Personen")
                .withQrCaption("Warteschlange auf dem Telefon verfolgen")
                .withFooter("Montag, 23. November 2026, 10:42 Uhr")
                .withCopyMark("KOPIE");
    }

    private static TicketContent arabic() {
        return TicketContent.of("C042", URL)
                .withOffice("Comune di Civitanova", "ساحة الحرية")
                .withService("بطاقة الهوية الإلكترونية")
                .withLine("عدد الأشخاص قبلك", "7")
                .withLine("وقت الانتظار المتوقع", "12–20 دقيقة")
                .withLine("الرسوم", "16,79 €")
                .withQrCaption("تابع الدور على هاتفك")
                .withFooter("الاثنين 23 نوفمبر 2026، الساعة 10:42")
                .with(Direction.RIGHT_TO_LEFT);
    }
}
