package it.sportello.device.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.device.Scan;
import it.sportello.device.Symbology;
import it.sportello.device.scanner.ScannerProfile.Prefix;
import it.sportello.device.scanner.ScannerProfile.Suffix;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Whatever a line brings, the decoder goes on, keeps within its limits, and hears the next code. */
final class ScanDecoderFuzzTests {
    private static final int ROUNDS = 20_000;
    private static final byte[] FAVOURITES = {'\r', '\n', ']', 'Q', '1', 's', 0, (byte) 0xc3, (byte) 0xa0, 0x1d};

    @Test
    void afterAnyBytesAndAPauseTheNextCodeIsHeard() {
        for (long seed = 0; seed < ROUNDS; seed++) {
            RandomGenerator random = random(seed);
            ScannerProfile profile = profile(random);
            ScanDecoder decoder = new ScanDecoder(profile);
            for (Heard heard : decoder.feed(bytes(random))) {
                assertWithin(profile, heard);
            }
            decoder.gap().ifPresent(heard -> assertWithin(profile, heard));
            List<Heard> next = new ArrayList<>(decoder.feed(("A137" + end(profile)).getBytes(StandardCharsets.UTF_8)));
            decoder.gap().ifPresent(next::add);
            assertThat(next).as("seed %d", seed).containsExactly(new Heard.Code(new Scan("A137", Symbology.UNKNOWN)));
        }
    }

    @Test
    void thePiecesThatBytesComeInMakeNoDifference() {
        for (long seed = 0; seed < ROUNDS; seed++) {
            RandomGenerator random = random(seed);
            ScannerProfile profile = profile(random);
            byte[] bytes = bytes(random);
            List<Heard> whole = new ScanDecoder(profile).feed(bytes);
            ScanDecoder decoder = new ScanDecoder(profile);
            List<Heard> pieces = new ArrayList<>();
            for (int from = 0; from < bytes.length; ) {
                int to = Math.min(bytes.length, from + random.nextInt(1, 9));
                pieces.addAll(decoder.feed(Arrays.copyOfRange(bytes, from, to)));
                from = to;
            }
            assertThat(pieces).as("seed %d", seed).isEqualTo(whole);
        }
    }

    private static void assertWithin(ScannerProfile profile, Heard heard) {
        if (heard instanceof Heard.Code(Scan scan)) {
            assertThat(scan.text().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(profile.longest());
        }
    }

    private static ScannerProfile profile(RandomGenerator random) {
        Suffix suffix = Suffix.values()[random.nextInt(Suffix.values().length)];
        Prefix prefix = random.nextBoolean() ? Prefix.AIM : Prefix.NONE;
        return ScannerProfile.USUAL.with(suffix).with(prefix).withLongest(random.nextInt(4, 40));
    }

    private static String end(ScannerProfile profile) {
        return new String(profile.suffix().bytes(), StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(RandomGenerator random) {
        byte[] bytes = new byte[random.nextInt(1, 120)];
        random.nextBytes(bytes);
        for (int i = 0; i < bytes.length; i++) {
            if (random.nextBoolean()) {
                bytes[i] = FAVOURITES[random.nextInt(FAVOURITES.length)];
            }
        }
        return bytes;
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
