package it.sportello.device.media.engine;

import static it.sportello.device.media.engine.Booth.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import it.sportello.device.media.MediaEngine.CallSettings;
import it.sportello.device.media.MediaEngine.PeerId;
import it.sportello.device.media.MediaState;
import it.sportello.device.media.MediaState.Kind;
import it.sportello.device.media.MediaState.Phase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A native engine that keeps dying leaves the call to the kiosk's browser. */
class FallbackTests {
    private static final PeerId PEER = new PeerId("steadfast");

    @Test
    void afterTwoDeathsTheBrowserGoesOnWithTheCall() throws IOException {
        Machine.address();
        var picture = Path.of("target", "camera-fallback.png");
        Booth.picture("RGBW", picture);
        var settings = EngineSettings.at("file:" + picture.toAbsolutePath(), MediaEngineContractTests.CACHE);
        try (var server = new PageServer();
                var chromium = new Chromium();
                var booth = new Booth(server, chromium, settings)) {
            booth.engine.start();
            booth.kiosk();
            soon().until(() -> booth.engine.state().phase() == Phase.READY);
            var expert = booth.expert(PEER, "YMCW", true);
            booth.engine.beginCall(new CallSettings(true, true, false), List.of());
            booth.engine.connect(PEER, true);
            sees(expert, 1);
            booth.kill("-9");
            sees(expert, 2);
            booth.kill("-9");
            sees(expert, 3);

            assertThat(booth.engine.state())
                    .extracting(MediaState::kind, MediaState::phase, MediaState::inCall, MediaState::fact)
                    .containsExactly(Kind.BROWSER, Phase.READY, true, "ENGINE_DIED_TWICE");
        }
    }

    private static void sees(Page expert, int connection) {
        soon().until(() -> expert.evaluate("expert.made").equals(connection)
                && "RGBW".equals(expert.evaluate("expert.pattern()"))
                && (Integer) expert.evaluate("expert.decoded()") > 5);
    }
}
