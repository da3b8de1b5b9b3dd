package it.sportello.device.media.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the page says is a message or noise. */
class PageCodecFuzzTests {
    private static final long SEED = 20261124;
    private static final String TOLD =
            "{\"type\":\"Told\",\"view\":\"v1\",\"signal\":{\"type\":\"Candidate\",\"candidate\":\"c\",\"sdpMid\":\"0\",\"sdpMLineIndex\":0}}";

    private final PageCodec codec = new PageCodec();

    @Test
    void aMessageIsUnderstood() {
        assertThat(codec.read("{\"type\":\"Hello\",\"page\":\"1\"}")).isEqualTo(new FromPage.Hello("1"));
        assertThat(codec.read(TOLD)).isInstanceOf(FromPage.Told.class);
    }

    @Test
    void damagedMessagesAreNoiseAtWorst() {
        var random = new Random(SEED);
        for (int round = 0; round < 10_000; round++) {
            var text = new StringBuilder(TOLD);
            for (int i = 0; i <= random.nextInt(3); i++) {
                text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(256));
            }
            assertThat(codec.read(text.toString())).isNotNull();
        }
    }

    @Test
    void tooLongAMessageIsNoise() {
        assertThat(codec.read(" ".repeat(200_000))).isEqualTo(new FromPage.Noise());
    }
}
