package it.sportello.device.sim;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.device.Scan;
import it.sportello.device.Symbology;
import it.sportello.device.code.CodeReader;
import it.sportello.device.paper.TicketPaper;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Codes as people hold them before a camera are told within two seconds, and once. */
final class CodeReaderTests {
    private static final String URL = Tickets.URL + "-ABCDEFGHIJKLMNOPQRSTUVWXYZ0123";
    private static final Duration STEP = Duration.ofMillis(250);
    private static final int LOOKS = 8;
    private static final int CHANCES = 3;

    private final List<Scan> scans = new ArrayList<>();
    private final CodeReader reader = new CodeReader(scans::add);

    static Stream<Arguments> scenes() {
        return Stream.of(
                Arguments.of("upright", paper(0, 0), QrSheets.paper(URL)),
                Arguments.of("turned a little", paper(17, 0), QrSheets.paper(URL)),
                Arguments.of("upside down", paper(180, 0), QrSheets.paper(URL)),
                Arguments.of("on its corner", paper(45, 0), QrSheets.paper(URL)),
                Arguments.of("tilted", paper(8, 30), QrSheets.paper(URL)),
                Arguments.of("tilted far", paper(200, 42), QrSheets.paper(URL)),
                Arguments.of("out of focus", paper(10, 5).withBlur(2), QrSheets.paper(URL)),
                Arguments.of("noisy", paper(10, 5).withNoise(25), QrSheets.paper(URL)),
                Arguments.of("in the dark", paper(10, 5).withLight(0.18, 0.4).withNoise(5), QrSheets.paper(URL)),
                Arguments.of("half in the shade", paper(30, 10).withLight(1, 0.85), QrSheets.paper(URL)),
                Arguments.of("small", photo(140, 140, 12, 5), QrSheets.paper(URL)),
                Arguments.of("on a phone in dark mode", paper(5, 10), QrSheets.inverted(URL)),
                Arguments.of("on faded paper", paper(5, 10), QrSheets.faded(URL)),
                Arguments.of("on a phone", photo(240, 400, -9, 10), QrSheets.phone(URL)),
                Arguments.of("on a phone held close", photo(390, 650, 12, 10), QrSheets.phone(URL)),
                Arguments.of("on a phone held askew", photo(330, 550, 70, 25), QrSheets.phone(URL)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenes")
    void aCodeIsRead(String how, TablePhoto photo, BufferedImage sheet) {
        for (int chance = 0; chance < CHANCES; chance++) {
            List<Scan> told = new ArrayList<>();
            CodeReader fresh = new CodeReader(told::add);
            for (int look = 0; look < LOOKS && told.isEmpty(); look++) {
                BufferedImage seen = photo.withSeed(100 * chance + look).take(sheet);
                fresh.accept(Pictures.seen(seen, look * STEP.toNanos()));
            }
            assertThat(told).as("%s, chance %d", how, chance).containsExactly(new Scan(URL, Symbology.QR));
        }
    }

    @Test
    void theTicketOfThisProductIsRead() throws Exception {
        try (PDDocument document = Loader.loadPDF(new TicketPaper().pdf(Tickets.italian()))) {
            BufferedImage ticket = new PDFRenderer(document).renderImageWithDPI(0, 203);
            double height = 460;
            TablePhoto photo = photo(height * ticket.getWidth() / ticket.getHeight(), height, -8, 12);
            show(photo.withLight(0.9, 0.4).take(ticket), 0, LOOKS);
        }
        assertThat(scans).containsExactly(new Scan(Tickets.URL, Symbology.QR));
    }

    @Test
    void nothingIsReadWhereThereIsNoCode() {
        for (int look = 0; look < LOOKS; look++) {
            show(paper(0, 20).withNoise(20).withSeed(look).take(words()), look, 1);
        }
        assertThat(scans).isEmpty();
    }

    @Test
    void aCodeThatStaysInSightIsToldOnce() {
        BufferedImage ticket = paper(0, 0).take(QrSheets.paper(URL));
        show(ticket, 0, 40);
        assertThat(scans).hasSize(1);
    }

    @Test
    void aCodeThatIsShownAgainIsToldAgain() {
        BufferedImage ticket = paper(0, 0).take(QrSheets.paper(URL));
        BufferedImage nothing = paper(0, 0).take(words());
        show(ticket, 0, 4);
        show(nothing, 4, 4);
        show(ticket, 8, 4);
        assertThat(scans).as("a hand went through the picture").hasSize(1);
        show(nothing, 12, 12);
        show(ticket, 24, 4);
        assertThat(scans).hasSize(2);
    }

    @Test
    void twoCodesThatFollowEachOtherAreBothTold() {
        show(paper(0, 0).take(QrSheets.paper(URL)), 0, 3);
        show(paper(0, 0).take(QrSheets.paper(URL + "4")), 3, 3);
        assertThat(scans).extracting(Scan::text).containsExactly(URL, URL + "4");
    }

    @Test
    void itLooksAtFivePicturesASecondAtMost() {
        BufferedImage ticket = paper(0, 0).take(QrSheets.paper(URL));
        for (int i = 0; i < 4; i++) {
            reader.accept(Pictures.seen(paper(0, 0).take(words()), i * 20_000_000L));
        }
        reader.accept(Pictures.seen(ticket, 80_000_000L));
        assertThat(scans).as("too soon after the last look").isEmpty();
        reader.accept(Pictures.seen(ticket, 201_000_000L));
        assertThat(scans).hasSize(1);
    }

    @Test
    void aScanDoesNotSayItsTextToALog() {
        assertThat(new Scan(URL, Symbology.QR).toString()).doesNotContain(URL.substring(10));
    }

    private void show(BufferedImage image, int from, int count) {
        for (int i = from; i < from + count; i++) {
            reader.accept(Pictures.seen(image, i * STEP.toNanos()));
        }
    }

    private static TablePhoto paper(double degrees, double tilt) {
        return photo(320, 320, degrees, tilt);
    }

    private static TablePhoto photo(double width, double height, double degrees, double tilt) {
        return TablePhoto.of(640, 480, width, height, degrees, tilt)
                .withNoise(3)
                .withBlur(0.6);
    }

    private static BufferedImage words() {
        BufferedImage sheet = new BufferedImage(600, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = sheet.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 600, 600);
        pen.setColor(Color.BLACK);
        for (int line = 1; line < 20; line++) {
            pen.drawString("Comune di Civitanova ".repeat(6), 10, 30 * line);
        }
        pen.dispose();
        return sheet;
    }
}
