package it.sportello.device.media.engine;

import static it.sportello.device.media.engine.Booth.soon;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import it.sportello.device.media.DocumentPhoto;
import it.sportello.device.media.MediaEngine.CallSettings;
import it.sportello.device.media.MediaEngine.Finding;
import it.sportello.device.media.MediaEngine.IceServer;
import it.sportello.device.media.MediaEngine.PeerId;
import it.sportello.device.media.MediaEvent;
import it.sportello.device.media.MediaState;
import it.sportello.device.media.MediaState.Phase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What every engine promises, proved against experts in a real Chromium. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MediaEngineContractTests {
    static final Path CACHE = Path.of("target", "javacpp");
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final CallSettings BOTH = new CallSettings(true, true, false);
    private static final String OWN = "RGBW";
    private static final String THEIRS = "YMCW";

    PageServer server;
    Chromium chromium;
    Path camera;
    Booth booth;

    abstract EngineSettings.Maker maker();

    abstract MediaState.Kind kind();

    EngineSettings settings() {
        var limits = new EngineSettings.Limits(
                Duration.ofSeconds(20),
                Duration.ofSeconds(2),
                Duration.ofMillis(50),
                Duration.ofSeconds(2),
                Duration.ofMinutes(5),
                40,
                400_000_000);
        return EngineSettings.at("file:" + camera.toAbsolutePath(), CACHE)
                .with(maker())
                .with(limits);
    }

    @BeforeAll
    void openTheBrowser() throws IOException {
        Machine.address();
        server = new PageServer();
        chromium = new Chromium();
        Files.createDirectories(Path.of("target"));
        camera = Path.of("target", "camera-" + maker() + ".png");
    }

    @AfterAll
    void closeTheBrowser() {
        if (chromium != null) {
            chromium.close();
            server.close();
        }
    }

    @BeforeEach
    void openTheBooth() {
        Booth.picture(OWN, camera);
        booth = new Booth(server, chromium, settings());
        booth.engine.start();
        booth.kiosk();
        soon().until(() -> booth.engine.state().phase() == Phase.READY);
    }

    @AfterEach
    void closeTheBooth() {
        booth.close();
    }

    static PeerId peer() {
        return new PeerId("peer" + NUMBERS.incrementAndGet());
    }

    @Test
    void aCallShowsEachSideTheOther() {
        var peer = peer();
        var expert = booth.expert(peer, THEIRS, true);
        booth.engine.beginCall(BOTH, List.of());
        booth.engine.connect(peer, true);

        sees(expert, OWN);
        shows("main", 0, THEIRS);
        shows("self", 0, OWN);
        moves(expert);
        soon().until(() ->
                booth.isTold(new MediaEvent.PeerConnected(peer)) && booth.isTold(new MediaEvent.PictureSeen(peer)));
        soon().until(() -> booth.told(MediaEvent.QualityChanged.class).findAny().isPresent());
        assertThat(booth.engine.state().kind()).isEqualTo(kind());
        assertThat(booth.engine.state().inCall()).isTrue();
        assertThat(booth.kiosk().evaluate("violations.length")).isEqualTo(0);
    }

    @Test
    void aPeerThatBeginsIsAnswered() {
        var peer = peer();
        booth.engine.beginCall(BOTH, List.of());
        booth.engine.connect(peer, false);
        var expert = booth.expert(peer, THEIRS, false);

        sees(expert, OWN);
        shows("main", 0, THEIRS);
    }

    @Test
    void aCameraThatIsOffIsBlackAndClosed() {
        var peer = peer();
        var expert = inCall(peer);

        booth.engine.send(false, true);
        sees(expert, "KKKK");
        soon().until(() -> !booth.engine.state().cameraOpen());
        booth.engine.send(true, true);
        sees(expert, OWN);
    }

    @Test
    void severalExpertsAreSeenAndOneMayGo() {
        var first = peer();
        var second = peer();
        var one = inCall(first);
        var two = booth.expert(second, "BBRR", true);
        booth.engine.connect(second, true);

        sees(two, OWN);
        shows("main", 0, THEIRS);
        shows("corner", 0, "BBRR");
        booth.engine.disconnect(first);
        shows("main", 0, "BBRR");
        moves(two);
        assertThat(one.evaluate("expert.made")).isEqualTo(1);
    }

    @Test
    void aSharedScreenTakesTheFirstPlace() {
        var expert = inCall(peer());

        expert.evaluate("expert.share('GGBB')");
        shows("main", 0, "GGBB");
        shows("corner", 0, THEIRS);
        expert.evaluate("expert.unshare()");
        shows("main", 0, THEIRS);
    }

    @Test
    void aNewWayIsFoundWithoutEndingTheCall() {
        var peer = peer();
        var expert = inCall(peer);
        var before = expert.evaluate("expert.ufrag()");

        booth.engine.restartIce(peer);
        soon().until(() -> !before.equals(expert.evaluate("expert.ufrag()")));
        moves(expert);
        assertThat(expert.evaluate("expert.made")).isEqualTo(1);
    }

    @Test
    void aPeerThatGoesAwayIsLost() {
        var peer = peer();
        var expert = inCall(peer);

        expert.close();
        soon().until(() -> booth.isTold(new MediaEvent.PeerLost(peer)));
        assertThat(booth.engine.state().inCall()).isTrue();
    }

    @Test
    void aRelayThatIsNoneHarmsNothing() {
        var peer = peer();
        var expert = booth.expert(peer, THEIRS, true);
        booth.engine.beginCall(
                BOTH,
                List.of(
                        new IceServer(List.of("turn:127.0.0.1:9"), "", ""),
                        new IceServer(List.of("turn:127.0.0.1:9"), "u", "p"),
                        new IceServer(List.of("nonsense"), "", "")));
        booth.engine.connect(peer, true);

        soon().until(() -> booth.isTold(new MediaEvent.PeerConnected(peer)));
        sees(expert, OWN);
    }

    @Test
    void anEndedCallLeavesNothingOpen() {
        inCall(peer());

        booth.engine.endCall();
        soon().until(() ->
                !booth.engine.state().cameraOpen() && !booth.engine.state().inCall());
        soon().until(() -> ((List<?>) booth.kiosk().evaluate("media.pictures()")).isEmpty());
    }

    @Test
    void aDeadProcessIsReplacedAndTheCallGoesOn() {
        var peer = peer();
        var expert = inCall(peer);

        booth.kill("-9");
        soon().until(() -> booth.isTold(new MediaEvent.PeerLost(peer)));
        soon().until(() -> expert.evaluate("expert.made").equals(2));
        sees(expert, OWN);
        shows("main", 0, THEIRS);
        moves(expert);
        assertThat(booth.engine.figures()).containsEntry("engine.deaths", 1.0);
    }

    @Test
    void aHungProcessIsKilledAndTheCallGoesOn() {
        var peer = peer();
        var expert = inCall(peer);

        booth.kill("-STOP");
        soon().until(() -> booth.isTold(new MediaEvent.PeerLost(peer)));
        soon().until(() -> expert.evaluate("expert.made").equals(2));
        sees(expert, OWN);
        shows("main", 0, THEIRS);
    }

    @Test
    void aCodeBeforeTheCameraIsReadOnce() {
        Booth.save(Held.qr("https://example.test/t/secret"), camera);
        booth.engine.startScanning();
        soon().until(() -> booth.isTold(new MediaEvent.CodeRead("https://example.test/t/secret")));
        assertThat(booth.engine.state().cameraOpen()).isTrue();

        booth.engine.stopScanning();
        soon().until(() -> !booth.engine.state().cameraOpen());
        assertThat(booth.told(MediaEvent.CodeRead.class)).hasSize(1);
    }

    @Test
    void aSheetBeforeTheCameraBecomesADocument() {
        Booth.save(Held.sheet(), camera);
        booth.engine.photograph("request-1");

        soon().until(() -> booth.told(MediaEvent.Photographed.class).findAny().isPresent());
        var photographed = booth.told(MediaEvent.Photographed.class).findFirst().orElseThrow();
        assertThat(photographed.request()).isEqualTo("request-1");
        assertThat(photographed.photo()).isInstanceOfSatisfying(DocumentPhoto.Taken.class, taken -> {
            assertThat(new String(taken.pdf(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
            assertThat(taken.preview()).hasSizeGreaterThan(1_000);
        });
    }

    @Test
    void aTestFindsTheCamera() {
        booth.engine.test();

        soon().until(() -> booth.told(MediaEvent.Tested.class).findAny().isPresent());
        assertThat(booth.told(MediaEvent.Tested.class).findFirst().orElseThrow().camera())
                .isEqualTo(Finding.GOOD);
    }

    @Test
    void aTestLeavesTheCameraOpenUntilTheEnd() {
        booth.engine.test();

        shows("self", 0, OWN);
        soon().until(() -> booth.told(MediaEvent.Tested.class).findAny().isPresent());
        assertThat(booth.engine.state().cameraOpen()).isTrue();
        booth.engine.endCall();
        soon().until(() -> !booth.engine.state().cameraOpen());
    }

    @Test
    void aCallGoesOnWithTheCameraOfTheTest() {
        booth.engine.test();
        shows("self", 0, OWN);
        soon().until(() -> booth.told(MediaEvent.Tested.class).findAny().isPresent());
        booth.events.clear();
        var expert = inCall(peer());

        sees(expert, OWN);
        assertThat(booth.told(MediaEvent.Changed.class).map(MediaEvent.Changed::state))
                .allMatch(MediaState::cameraOpen);
        booth.engine.endCall();
        soon().until(() -> !booth.engine.state().cameraOpen());
    }

    @Test
    void aPageThatIsLoadedAnewShowsTheCallAgain() {
        var peer = peer();
        var expert = inCall(peer);

        booth.kiosk().reload();
        shows("main", 0, THEIRS);
        shows("self", 0, OWN);
        moves(expert);
    }

    Page inCall(PeerId peer) {
        var expert = booth.expert(peer, THEIRS, true);
        booth.engine.beginCall(BOTH, List.of());
        booth.engine.connect(peer, true);
        sees(expert, OWN);
        shows("main", 0, THEIRS);
        return expert;
    }

    static void sees(Page expert, String pattern) {
        soon().untilAsserted(
                        () -> assertThat(expert.evaluate("expert.pattern()")).isEqualTo(pattern));
    }

    void shows(String place, int index, String pattern) {
        var ask = "patternAt('" + place + "', " + index + ")";
        soon().untilAsserted(
                        () -> assertThat(booth.kiosk().evaluate(ask)).as(place).isEqualTo(pattern));
    }

    static void moves(Page expert) {
        int before = (Integer) expert.evaluate("expert.decoded()");
        soon().until(() -> (Integer) expert.evaluate("expert.decoded()") > before + 10);
    }
}
