package it.sportello.device.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Whatever a line brings, the decoder goes on and soon hears the printer again. */
final class ReplyDecoderFuzzTests {
    private static final int ROUNDS = 20_000;

    @Test
    void afterAnyBytesTheNextAnswerIsHeard() {
        for (long seed = 0; seed < ROUNDS; seed++) {
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            ReplyDecoder decoder = new ReplyDecoder();
            byte[] noise = new byte[random.nextInt(64)];
            random.nextBytes(noise);
            for (byte b : noise) {
                decoder.feed(b);
            }
            assertThat(decoder.feed((byte) 0x12)).as("seed %d", seed).isEqualTo(Optional.of(new Reply.Now(0x12)));
        }
    }

    @FuzzTest(maxDuration = "1m")
    void afterWhateverAPrinterSendsTheNextAnswerIsHeard(byte[] noise) {
        ReplyDecoder decoder = new ReplyDecoder();
        for (byte b : noise) {
            decoder.feed(b);
        }
        assertThat(decoder.feed((byte) 0x12)).isEqualTo(Optional.of(new Reply.Now(0x12)));
    }
}
