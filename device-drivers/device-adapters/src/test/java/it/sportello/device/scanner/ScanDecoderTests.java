package it.sportello.device.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.device.Scan;
import it.sportello.device.Symbology;
import it.sportello.device.scanner.ScannerProfile.Prefix;
import it.sportello.device.scanner.ScannerProfile.Suffix;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From bytes to codes, for each way to frame them. */
final class ScanDecoderTests {
    private static final String URL = "https://sportello.comune.example.it/q/3q2-7wAAAAAaGVsbG8gd29ybGQx";
    private static final ScannerProfile USUAL = ScannerProfile.USUAL;

    @ParameterizedTest
    @CsvSource({"CR, '\r'", "LF, '\n'", "CR_LF, '\r\n'"})
    void eachSuffixEndsACode(Suffix suffix, String end) {
        assertThat(heard(USUAL.with(suffix), URL + end + "second" + end)).containsExactly(code(URL), code("second"));
    }

    @Test
    void aCodeWithoutItsSuffixIsNotAtItsEnd() {
        ScanDecoder decoder = new ScanDecoder(USUAL);
        assertThat(decoder.feed(bytes(URL))).isEmpty();
        assertThat(decoder.isWithinCode()).isTrue();
        assertThat(decoder.feed(bytes("\r"))).containsExactly(code(URL));
        assertThat(decoder.isWithinCode()).isFalse();
    }

    @Test
    void aScannerThatSendsMoreThanItsSuffixLeavesNothingBehind() {
        assertThat(heard(USUAL.with(Suffix.CR), URL + "\r\n" + "second\r\n"))
                .containsExactly(code(URL), code("second"));
        assertThat(heard(USUAL.with(Suffix.LF), "\n\r\n")).isEmpty();
    }

    @Test
    void aCodeMayHoldEndsOfLinesThatAreNotTheSuffix() {
        assertThat(heard(USUAL.with(Suffix.CR_LF), "one\ntwo\rthree\r\n")).containsExactly(code("one\ntwo\rthree"));
    }

    @Test
    void withoutASuffixThePauseEndsACode() {
        ScanDecoder decoder = new ScanDecoder(USUAL.with(Suffix.NONE));
        assertThat(decoder.feed(bytes("https://"))).isEmpty();
        assertThat(decoder.feed(bytes("example.it"))).isEmpty();
        assertThat(decoder.gap()).contains(code("https://example.it"));
        assertThat(decoder.gap()).isEmpty();
    }

    @Test
    void aCodeThatBreaksOffIsNoise() {
        ScanDecoder decoder = new ScanDecoder(USUAL);
        decoder.feed(bytes("https://exa"));
        assertThat(decoder.gap()).contains(new Heard.Noise(11));
        assertThat(decoder.feed(bytes(URL + "\r"))).containsExactly(code(URL));
    }

    @ParameterizedTest
    @CsvSource({
        "]Q1, QR",
        "]d2, DATA_MATRIX",
        "]A0, CODE_39",
        "]C1, CODE_128",
        "]E0, EAN",
        "]L2, PDF417",
        "]z3, AZTEC",
        "]I0, INTERLEAVED_2_OF_5",
        "]X9, UNKNOWN"
    })
    void anAimPrefixTellsTheKind(String prefix, Symbology symbology) {
        assertThat(heard(USUAL.with(Prefix.AIM), prefix + "ABC\r"))
                .containsExactly(new Heard.Code(new Scan("ABC", symbology)));
    }

    @Test
    void aMissingPrefixIsNotCutOff() {
        assertThat(heard(USUAL.with(Prefix.AIM), URL + "\r")).containsExactly(code(URL));
        assertThat(heard(USUAL.with(Prefix.CODE_ID), "URL\r")).containsExactly(code("URL"));
    }

    @Test
    void aCodeIdTellsTheKind() {
        assertThat(heard(USUAL.with(Prefix.CODE_ID), "s" + URL + "\r"))
                .containsExactly(new Heard.Code(new Scan(URL, Symbology.QR)));
    }

    @Test
    void aCodeThatIsTooLongIsNoiseAndTheNextIsRead() {
        for (Suffix suffix : List.of(Suffix.CR, Suffix.CR_LF)) {
            String end = suffix == Suffix.CR ? "\r" : "\r\n";
            ScannerProfile profile = USUAL.with(suffix).withLongest(10);
            assertThat(heard(profile, "1234567890" + end)).containsExactly(code("1234567890"));
            for (int length = 11; length < 60; length++) {
                assertThat(heard(profile, "x".repeat(length) + end + "next" + end))
                        .as("%d letters", length)
                        .containsExactly(new Heard.Noise(length), code("next"));
            }
        }
    }

    @Test
    void withoutASuffixTooManyBytesAreNoiseToo() {
        ScanDecoder decoder = new ScanDecoder(USUAL.with(Suffix.NONE).withLongest(10));
        decoder.feed(bytes("x".repeat(35)));
        assertThat(decoder.gap()).contains(new Heard.Noise(35));
    }

    @Test
    void bytesThatAreNoTextAreNoise() {
        ScanDecoder decoder = new ScanDecoder(USUAL);
        assertThat(decoder.feed(new byte[] {(byte) 0x80, (byte) 0xff, 'a', '\r'}))
                .containsExactly(new Heard.Noise(3));
        assertThat(decoder.feed(new byte[] {'a', 0, 'b', '\r'})).containsExactly(new Heard.Noise(3));
    }

    @Test
    void lettersOfAllLanguagesAreRead() {
        assertThat(heard(USUAL, "Libertà Größe č Київ\r")).containsExactly(code("Libertà Größe č Київ"));
    }

    private static List<Heard> heard(ScannerProfile profile, String sent) {
        return new ArrayList<>(new ScanDecoder(profile).feed(bytes(sent)));
    }

    private static Heard code(String text) {
        return new Heard.Code(new Scan(text, Symbology.UNKNOWN));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
