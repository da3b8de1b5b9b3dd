package it.sportello.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.device.Align;
import it.sportello.device.Direction;
import it.sportello.device.Dots;
import it.sportello.device.PrintItem;
import it.sportello.device.PrintItem.Style;
import it.sportello.device.PrintJob;
import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JobEncoderTests {
    private static final String BEGIN = "1b40" + "1b7413" + "1b5200" + "1d6201" + "1d6100";

    private final JobEncoder encoder = new JobEncoder(PrinterProfile.EIGHTY_MM);

    @Test
    void everyJobBeginsAfresh() {
        assertThat(hex()).isEqualTo(BEGIN);
    }

    @Test
    void accentsAndEuroAreLettersOfThePrinter() {
        assertThat(hex(new PrintItem.Text("è 5 €", Style.PLAIN))).contains("8a203520d5" + "0a");
    }

    @Test
    void theCodePageComesFromTheProfile() {
        byte[] bytes = new JobEncoder(PrinterProfile.EIGHTY_MM.with(CodePage.WINDOWS_1252))
                .encode(new PrintJob("j", List.of(new PrintItem.Text("€", Style.PLAIN))));

        assertThat(HexFormat.of().formatHex(bytes)).contains("1b7410").contains("800a");
    }

    @Test
    void typographicSignsAreLettersOfThePrinterToo() {
        assertThat(hex(new PrintItem.Text("l’ora – “10…”", Style.PLAIN))).contains(ascii("l'ora - \"10...\"\n"));
    }

    @Test
    void aLineWithALetterThatThePrinterLacksIsAPicture() {
        assertThat(hex(new PrintItem.Text("Żółw", Style.PLAIN)))
                .contains("1d763000")
                .doesNotContain(ascii("w\n"));
    }

    @Test
    void controlCharactersInATextNeverReachThePrinter() {
        assertThat(hex(new PrintItem.Text("\u001b@\u0010\u0004\u0001", Style.PLAIN)))
                .startsWith(BEGIN)
                .doesNotContain("1b40" + "1004");
    }

    @Test
    void theCodeIsPrintedByThePrinterItself() {
        assertThat(hex(new PrintItem.Qr("https://x.it/t/AB", 6)))
                .endsWith("1d286b04003141320" + "0" + "1d286b0300314306" + "1d286b0300314531"
                        + "1d286b14003150306874747073" + "3a2f2f782e69742f742f4142" + "1d286b0300315130");
    }

    @Test
    void aPictureIsSentInBands() {
        String hex = hex(new PrintItem.Bitmap(new Dots(8, 130, new byte[130])));

        assertThat(hex).contains("1d763000" + "0100" + "8000").contains("1d763000" + "0100" + "0200");
    }

    @Test
    void thePaperIsCutWithABridgeBehindTheLastLine() {
        assertThat(hex(new PrintItem.Cut())).endsWith("1d564200");
    }

    @Test
    void labelAndValueStandAtTheEdges() {
        String hex = hex(new PrintItem.Pair("Attesa", "12 min", Direction.LEFT_TO_RIGHT));

        assertThat(hex).contains(ascii("Attesa" + " ".repeat(36)) + "1b4501" + ascii("12 min\n"));
    }

    @Test
    void labelAndValueTakeTwoLinesWhereOneIsTooShort() {
        String hex = hex(new PrintItem.Pair("a".repeat(40), "b".repeat(10), Direction.LEFT_TO_RIGHT));

        assertThat(hex).contains(ascii("a".repeat(40) + "\n")).contains(ascii("b".repeat(10) + "\n"));
    }

    @Test
    void linesBreakBetweenWordsAndLongWordsInside() {
        assertThat(JobEncoder.wrap("uno due tre", 7)).containsExactly("uno due", "tre");
        assertThat(JobEncoder.wrap("abcdefghij k", 4)).containsExactly("abcd", "efgh", "ij k");
        assertThat(JobEncoder.wrap("  ", 4)).containsExactly("");
    }

    @Test
    void largeLettersTakeFewerToALine() {
        String hex = hex(new PrintItem.Text(
                "uno due tre quattro", Style.PLAIN.withSize(4, 4).with(Align.CENTRE)));

        assertThat(hex).contains("1d2133").contains(ascii("uno due tre\n")).contains(ascii("quattro\n"));
    }

    private String hex(PrintItem... items) {
        return HexFormat.of().formatHex(encoder.encode(new PrintJob("job", List.of(items))));
    }

    private static String ascii(String text) {
        return HexFormat.of().formatHex(text.getBytes(Charset.forName("US-ASCII")));
    }
}
