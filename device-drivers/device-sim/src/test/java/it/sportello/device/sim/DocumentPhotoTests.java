package it.sportello.device.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.NotFoundException;
import it.sportello.device.document.DocumentPdf;
import it.sportello.device.document.DocumentPhoto;
import it.sportello.device.document.PhotoLab;
import it.sportello.device.document.Verdict;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Papers photographed askew in uneven light, read back from the document; its pages are left under {@code target}. */
final class DocumentPhotoTests {
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final int DPI = 200;
    private static final int CODE_WINDOW = 420;
    private static final BufferedImage FORM = Sheets.form();

    private final PhotoLab lab = new PhotoLab();

    static Stream<Arguments> readable() {
        return Stream.of(
                Arguments.of("straight", form(0, 0)),
                Arguments.of("askew", form(4, 15)),
                Arguments.of("tilted far", form(-6, 27)),
                Arguments.of("in deep shade", form(4, 15).withLight(0.9, 0.8)),
                Arguments.of("on a light desk", form(4, 15).withTable(new Color(215, 214, 210))),
                Arguments.of("noisy", form(2, 10).withNoise(12)),
                Arguments.of("a little out of focus", form(2, 10).withBlur(1.6)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readable")
    void aSheetBecomesAReadablePage(String how, TablePhoto scene) throws IOException {
        DocumentPhoto photo = lab.develop(Pictures.seen(scene.take(FORM), 0));

        assertThat(photo.verdict()).isEqualTo(Verdict.GOOD);
        assertThat(worstCorner(photo, scene)).as("corner, in dots").isLessThan(2);
        byte[] pdf = new DocumentPdf().of(List.of(photo));
        assertThat(pdf).hasSizeLessThan(1_000_000);
        BufferedImage page = page(pdf, how);
        assertThat(page.getWidth()).isCloseTo(Sheets.A4_WIDTH, within(2));
        assertThat(page.getHeight()).isCloseTo(Sheets.A4_HEIGHT, within(2));
        assertThat(codes(page)).containsExactlyElementsOf(expectedCodes());
    }

    @Test
    void thePaperIsWhiteAllOverAndColoursAndGreysAreKept() throws IOException {
        TablePhoto scene = form(4, 15).withLight(0.85, 0.7);
        BufferedImage page = sheet(lab.develop(Pictures.seen(scene.take(FORM), 0)));

        for (double[] blank : List.of(
                new double[] {0.5, 0.03}, new double[] {0.03, 0.5}, new double[] {0.97, 0.5}, new double[] {0.5, 0.97
                })) {
            assertThat(brightness(page, blank[0], blank[1])).as("paper").isBetween(232.0, 255.0);
        }
        Rectangle2D grey = Sheets.photo();
        double middle = brightness(page, grey.getCenterX() / Sheets.A4_WIDTH, grey.getCenterY() / Sheets.A4_HEIGHT);
        assertThat(middle).as("a photo on the form").isCloseTo(128, within(14.0));
        Color stamp = colour(page, (1180 + 130) / (double) Sheets.A4_WIDTH, 1080 / (double) Sheets.A4_HEIGHT);
        assertThat(stamp.getRed() - stamp.getGreen()).as("red of the stamp").isGreaterThan(80);
    }

    @Test
    void aSheetLyingAcrossBecomesAPageAcross() throws IOException {
        TablePhoto scene =
                TablePhoto.of(3264, 2448, 1480, 2093, 88, 12).withBlur(0.8).withNoise(4);
        DocumentPhoto photo = lab.develop(Pictures.seen(scene.take(FORM), 0));
        assertThat(photo.verdict()).isEqualTo(Verdict.GOOD);
        assertThat(photo.widthMm()).isCloseTo(297, within(0.1));
        BufferedImage page = page(new DocumentPdf().of(List.of(photo)), "across");
        assertThat(page.getWidth()).isGreaterThan(page.getHeight());
    }

    @Test
    void aSmallerPaperKeepsItsProportions() {
        BufferedImage card = FORM.getSubimage(0, 0, 1600, 1009);
        TablePhoto scene =
                TablePhoto.of(3264, 2448, 2000, 1261, 5, 25).withBlur(0.8).withNoise(4);
        DocumentPhoto photo = lab.develop(Pictures.seen(scene.take(card), 0));
        assertThat(photo.widthMm() / photo.heightMm()).isCloseTo(1600 / 1009.0, within(0.06));
    }

    @Test
    void otherThingsOnTheTableAreLeftOut() {
        TablePhoto scene = form(5, 15);
        BufferedImage cluttered = scene.take(FORM);
        Graphics2D pen = cluttered.createGraphics();
        pen.setColor(new Color(235, 235, 230));
        pen.fillRect(40, 300, 500, 320);
        pen.setColor(new Color(20, 20, 24));
        pen.fillRoundRect(2700, 900, 420, 860, 60, 60);
        pen.fillRect(150, 1900, 500, 30);
        pen.dispose();
        DocumentPhoto photo = lab.develop(Pictures.seen(cluttered, 0));
        assertThat(photo.verdict()).isEqualTo(Verdict.GOOD);
        assertThat(worstCorner(photo, scene)).isLessThan(2);
    }

    @Test
    void theVerdictSaysWhatIsWrong() {
        assertThat(verdict(form(4, 15).withLight(0.15, 0.3))).isEqualTo(Verdict.TOO_DARK);
        assertThat(verdict(form(4, 15).withBlur(5))).isEqualTo(Verdict.BLURRED);
        assertThat(verdict(TablePhoto.of(3264, 2448, 480, 679, 4, 10).withNoise(3)))
                .isEqualTo(Verdict.TOO_FAR);
        assertThat(verdict(TablePhoto.of(1920, 1440, 2, 2, 4, 10).withNoise(3))).isEqualTo(Verdict.NO_PAGE);
    }

    @Test
    void withoutAPageTheWholePictureIsKept() throws IOException {
        TablePhoto scene = TablePhoto.of(1280, 960, 2, 2, 0, 0).withNoise(3);
        DocumentPhoto photo = lab.develop(Pictures.seen(scene.take(FORM), 0));
        assertThat(photo.corners()).isEmpty();
        BufferedImage kept = sheet(photo);
        assertThat(kept.getWidth()).isEqualTo(1280);
        assertThat(kept.getHeight()).isEqualTo(960);
    }

    @Test
    void aSheetThatIsCutOffIsNoPage() {
        TablePhoto scene =
                TablePhoto.of(1920, 1440, 1400, 1980, 3, 5).withNoise(3).withBlur(0.8);
        assertThat(verdict(scene)).isEqualTo(Verdict.NO_PAGE);
    }

    @Test
    void severalPhotosAreOneDocument() throws IOException {
        DocumentPhoto photo = lab.develop(Pictures.seen(form(0, 10).take(FORM), 0));
        try (PDDocument document = Loader.loadPDF(new DocumentPdf().of(List.of(photo, photo)))) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
    }

    private Verdict verdict(TablePhoto scene) {
        return lab.develop(Pictures.seen(scene.take(FORM), 0)).verdict();
    }

    private static TablePhoto form(double degrees, double tilt) {
        return TablePhoto.of(3264, 2448, 1480, 2093, degrees, tilt)
                .withBlur(0.8)
                .withNoise(4)
                .withLight(0.95, 0.4);
    }

    private static double worstCorner(DocumentPhoto photo, TablePhoto scene) {
        double worst = 0;
        for (int i = 0; i < photo.corners().size(); i++) {
            worst = Math.max(
                    worst, photo.corners().get(i).distance(scene.corners().get(i)));
        }
        return worst;
    }

    private static List<String> expectedCodes() {
        return Stream.iterate(0, i -> i + 1)
                .limit(Sheets.CODES.size())
                .map(Sheets::code)
                .toList();
    }

    private static List<String> codes(BufferedImage page) {
        return Sheets.CODES.stream().map(at -> code(page, at)).toList();
    }

    private static String code(BufferedImage page, double[] at) {
        int left = Math.clamp((int) (at[0] * page.getWidth()) - CODE_WINDOW / 2, 0, page.getWidth() - CODE_WINDOW);
        int top = Math.clamp((int) (at[1] * page.getHeight()) - CODE_WINDOW / 2, 0, page.getHeight() - CODE_WINDOW);
        try {
            return Qr.read(page.getSubimage(left, top, CODE_WINDOW, CODE_WINDOW));
        } catch (NotFoundException e) {
            return "unreadable";
        }
    }

    private static BufferedImage sheet(DocumentPhoto photo) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(photo.jpeg()));
    }

    private static BufferedImage page(byte[] pdf, String name) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, DPI);
            Files.createDirectories(PICTURES);
            ImageIO.write(
                    page, "png", PICTURES.resolve("document " + name + ".png").toFile());
            return page;
        }
    }

    private static double brightness(BufferedImage page, double x, double y) {
        Color colour = colour(page, x, y);
        return 0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue();
    }

    /** The mean of the dots around a place. */
    private static Color colour(BufferedImage page, double x, double y) {
        int left = (int) (x * page.getWidth()) - 2;
        int top = (int) (y * page.getHeight()) - 2;
        int[] sums = new int[3];
        for (int dot : page.getRGB(left, top, 5, 5, null, 0, 5)) {
            Color colour = new Color(dot);
            sums[0] += colour.getRed();
            sums[1] += colour.getGreen();
            sums[2] += colour.getBlue();
        }
        return new Color(sums[0] / 25, sums[1] / 25, sums[2] / 25);
    }
}
