package it.sportello.device.media.engine;

import static it.sportello.device.media.engine.Booth.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import it.sportello.device.media.MediaEngine.CallSettings;
import it.sportello.device.media.MediaEngine.Finding;
import it.sportello.device.media.MediaEngine.PeerId;
import it.sportello.device.media.MediaEvent;
import it.sportello.device.media.MediaState.Phase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sound of the native engine over a real sound server. */
class NativeSoundTests {
    private static final PeerId PEER = new PeerId("sound");

    @TempDir
    Path directory;

    @BeforeAll
    static void needsASoundServer() {
        Machine.needs("pulseaudio", "pulseaudio");
        Machine.needs("pacat", "pulseaudio-utils");
    }

    @Test
    void eachSideHearsTheOther() throws IOException {
        try (var pulse = new PulseServer(directory, false);
                var server = new PageServer();
                var chromium = new Chromium();
                var booth = new Booth(server, chromium, settings(pulse))) {
            pulse.beepIntoMicrophone(440);
            booth.engine.start();
            soon().until(() -> booth.engine.state().phase() == Phase.READY);
            assertThat(booth.engine.state().fact()).isEmpty();
            var expert = booth.expert(PEER, "YMCW", true);
            booth.engine.beginCall(new CallSettings(true, true, false), List.of());
            booth.engine.connect(PEER, true);
            soon().until(() -> booth.isTold(new MediaEvent.PictureSeen(PEER)));

            soon().until(() -> level(expert, 440) > -55 && level(expert, 440) > level(expert, 1_700) + 20);
            soon().untilAsserted(() -> assertThat(loudest(pulse.hear(1), 660)).isGreaterThan(0.02));
            booth.engine.volume(5);
            soon().untilAsserted(() -> assertThat(loudest(pulse.hear(1), 660)).isLessThan(0.01));
            booth.engine.send(true, false);
            soon().until(() -> level(expert, 440) < -80);
        }
    }

    @Test
    void aTestHearsItsOwnTone() throws IOException {
        try (var pulse = new PulseServer(directory, true);
                var server = new PageServer();
                var chromium = new Chromium();
                var booth = new Booth(server, chromium, settings(pulse))) {
            booth.engine.start();
            booth.engine.test();

            soon().until(() -> booth.isTold(new MediaEvent.Tested(Finding.GOOD, Finding.GOOD, Finding.GOOD)));
        }
    }

    private static EngineSettings settings(PulseServer pulse) {
        return EngineSettings.at("lavfi:testsrc2", MediaEngineContractTests.CACHE)
                .with(EngineSettings.Maker.NATIVE)
                .withSound(pulse.address(), true);
    }

    private static double level(Page expert, int hertz) {
        var level = expert.evaluate("expert.loudness ? String(expert.loudness(" + hertz + ")) : '-999'");
        return level.equals("-Infinity") ? -999 : Double.parseDouble((String) level);
    }

    /** The loudest tenth of a second of a tone, 0 to 1. */
    private static double loudest(short[] heard, int hertz) {
        int slice = 4_800;
        double loudest = 0;
        for (int from = 0; from + slice <= heard.length; from += slice) {
            double real = 0;
            double imaginary = 0;
            for (int i = 0; i < slice; i++) {
                double angle = 2 * Math.PI * hertz * i / 48_000;
                real += heard[from + i] * Math.cos(angle) / Short.MAX_VALUE;
                imaginary += heard[from + i] * Math.sin(angle) / Short.MAX_VALUE;
            }
            loudest = Math.max(loudest, 2 * Math.hypot(real, imaginary) / slice);
        }
        return loudest;
    }
}
