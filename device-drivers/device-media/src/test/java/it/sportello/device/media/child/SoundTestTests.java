package it.sportello.device.media.child;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.device.media.MediaEngine.Finding;
import it.sportello.device.media.call.SoundFindings;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SoundTestTests {
    private static final Tone TONE = new Tone(880, PulseStream.RATE);

    @Test
    void aToneThatComesBackProvesBoth() {
        assertThat(SoundTest.judge(noise(20_000), TONE.samples(96_000, 0.05), true))
                .isEqualTo(new SoundFindings(Finding.GOOD, Finding.GOOD));
    }

    @Test
    void noiseAloneProvesNeither() {
        assertThat(SoundTest.judge(noise(20_000), noise(96_000), true))
                .isEqualTo(new SoundFindings(Finding.WEAK, Finding.WEAK));
    }

    @Test
    void aToneThatWasThereBeforeProvesNothing() {
        assertThat(SoundTest.judge(TONE.samples(20_000, 0.05), TONE.samples(96_000, 0.05), true))
                .isEqualTo(new SoundFindings(Finding.WEAK, Finding.WEAK));
    }

    @Test
    void perfectSilenceIsNoMicrophone() {
        assertThat(SoundTest.judge(new short[20_000], new short[96_000], false))
                .isEqualTo(new SoundFindings(Finding.NONE, Finding.NONE));
    }

    @Test
    void aToneIsToldFromItsNeighbours() {
        var heard = new Tone(1_400, PulseStream.RATE).samples(4_800, 0.5);

        assertThat(TONE.loudnessIn(heard, 0, heard.length)).isLessThan(0.02);
        assertThat(TONE.loudnessIn(TONE.samples(4_800, 0.5), 0, 4_800)).isBetween(0.45, 0.55);
    }

    private static short[] noise(int count) {
        var random = new Random(1);
        var noise = new short[count];
        for (int i = 0; i < count; i++) {
            noise[i] = (short) (random.nextGaussian() * 60);
        }
        return noise;
    }
}
