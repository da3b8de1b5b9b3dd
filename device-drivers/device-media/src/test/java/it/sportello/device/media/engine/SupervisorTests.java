package it.sportello.device.media.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.sportello.device.media.DocumentPhoto;
import it.sportello.device.media.DocumentPhoto.Verdict;
import it.sportello.device.media.MediaEngine.CallSettings;
import it.sportello.device.media.MediaEngine.PeerId;
import it.sportello.device.media.MediaEvent;
import it.sportello.device.media.MediaState.Kind;
import it.sportello.device.media.MediaState.Phase;
import it.sportello.device.media.Signal;
import it.sportello.device.media.protocol.EngineCommand;
import it.sportello.device.media.protocol.EngineCommand.Maker;
import it.sportello.device.media.protocol.EngineCommand.Setup;
import it.sportello.device.media.protocol.EngineReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The supervisor with processes that are none. */
class SupervisorTests {
    private static final PeerId PEER = new PeerId("expert");
    private static final EngineSettings.Limits LIMITS = new EngineSettings.Limits(
            Duration.ofMillis(400),
            Duration.ofMillis(200),
            Duration.ofMillis(10),
            Duration.ofMillis(40),
            Duration.ofMinutes(5),
            3,
            1_000);

    private final List<Fake> made = new CopyOnWriteArrayList<>();
    private final List<MediaEvent> events = new CopyOnWriteArrayList<>();
    private SupervisedEngine engine;
    private int refusals;

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void aProcessThatIsReadyMakesTheEngineReady() {
        start(EngineSettings.Maker.BEST);
        assertThat(engine.state().phase()).isEqualTo(Phase.STARTING);

        newest().say(new EngineReport.Ready(""));
        eventually(Phase.READY, Kind.NATIVE, "");
    }

    @Test
    void whatWasWantedBeforeIsToldOnceReady() {
        start(EngineSettings.Maker.NATIVE);
        call();
        engine.receive(PEER, new Signal.Candidate("early", "0", 0));
        engine.receive(new PeerId("stranger"), new Signal.Candidate("late", "0", 0));

        newest().say(new EngineReport.Ready(""));
        await().untilAsserted(() -> assertThat(newest().told)
                .hasExactlyElementsOfTypes(
                        EngineCommand.BeginCall.class, EngineCommand.Connect.class, EngineCommand.Receive.class));
    }

    @Test
    void aDeathIsToldAndTheCallTakenUpByAnother() {
        start(EngineSettings.Maker.NATIVE);
        newest().say(new EngineReport.Ready(""));
        call();
        engine.send(false, true);
        await().until(() -> newest().told.size() == 3);

        newest().die();
        await().until(() -> made.size() == 2);
        assertThat(events).contains(new MediaEvent.PeerLost(PEER));
        eventually(Phase.STARTING, Kind.NATIVE, "ENGINE_DIED");
        newest().say(new EngineReport.Ready(""));
        await().untilAsserted(() -> assertThat(newest().told)
                .containsExactly(
                        new EngineCommand.BeginCall(new CallSettings(false, true, true), List.of()),
                        new EngineCommand.Connect(PEER, true)));
        eventually(Phase.READY, Kind.NATIVE, "");
    }

    @Test
    void aSecondDeathHandsOverToTheBrowser() {
        start(EngineSettings.Maker.BEST);
        newest().say(new EngineReport.Ready(""));
        call();
        newest().die();
        await().until(() -> made.size() == 2);
        newest().die();
        await().until(() -> made.size() == 3);

        assertThat(newest().setup.calls()).isEqualTo(Maker.PAGE);
        newest().say(new EngineReport.Ready(""));
        eventually(Phase.READY, Kind.BROWSER, "ENGINE_DIED_TWICE");
        await().until(() -> newest().told.contains(new EngineCommand.Connect(PEER, true)));
    }

    @Test
    void aMachineWithoutTheLibraryIsLeftToTheBrowserAtOnce() {
        start(EngineSettings.Maker.BEST);
        newest().say(new EngineReport.Unfit("NO_NATIVE_ENGINE"));
        await().until(() -> made.size() == 2);

        newest().say(new EngineReport.Ready(""));
        eventually(Phase.READY, Kind.BROWSER, "NO_NATIVE_ENGINE");
    }

    @Test
    void twoDeathsWithoutAnotherWayAreAFailureThatIsRetried() {
        start(EngineSettings.Maker.NATIVE);
        newest().die();
        await().until(() -> made.size() == 2);
        newest().die();
        eventually(Phase.FAILED, Kind.NATIVE, "ENGINE_DIED_TWICE");

        await().until(() -> made.size() == 3);
        newest().say(new EngineReport.Ready(""));
        await().until(() -> engine.state().phase() == Phase.READY);
    }

    @Test
    void aProcessWithoutABeatIsKilled() {
        start(EngineSettings.Maker.NATIVE);
        var silent = newest();
        silent.say(new EngineReport.Ready(""));

        await().until(() -> silent.killed);
    }

    @Test
    void aProcessThatCannotBeStartedIsTriedAgain() {
        refusals = 1;
        start(EngineSettings.Maker.NATIVE);

        newest().say(new EngineReport.Ready(""));
        await().until(() -> engine.state().phase() == Phase.READY);
    }

    @Test
    void anOldProcessIsReplacedOnceNobodyNeedsIt() {
        start(EngineSettings.Maker.NATIVE);
        var old = newest();
        old.say(new EngineReport.Ready(""));
        call();
        old.say(new EngineReport.Beat(2_000, 1, 1, 1));
        await().until(() -> engine.figures().get("engine.rss.bytes") == 2_000);
        assertThat(made).hasSize(1);

        engine.endCall();
        old.say(new EngineReport.Beat(2_000, 1, 1, 1));
        await().until(() -> made.size() == 2);
        assertThat(old.left).isTrue();
        assertThat(engine.figures()).containsEntry("engine.deaths", 0.0);
    }

    @Test
    void aPhotographUnderWayFailsWithTheProcess() {
        start(EngineSettings.Maker.NATIVE);
        newest().say(new EngineReport.Ready(""));
        engine.photograph("one");
        await().until(() -> !newest().told.isEmpty());

        newest().die();
        await().until(() -> events.contains(
                new MediaEvent.Photographed("one", new DocumentPhoto.Failed(Verdict.NO_CAMERA))));
    }

    @Test
    void whatAReplacedProcessSaysIsNotHeard() {
        start(EngineSettings.Maker.NATIVE);
        var first = newest();
        first.say(new EngineReport.Ready(""));
        first.die();
        await().until(() -> made.size() == 2);

        first.say(new EngineReport.Told(new MediaEvent.CodeRead("late")));
        newest().say(new EngineReport.Told(new MediaEvent.CodeRead("new")));
        await().until(() -> events.contains(new MediaEvent.CodeRead("new")));
        assertThat(events).doesNotContain(new MediaEvent.CodeRead("late"));
    }

    private void start(EngineSettings.Maker maker) {
        var settings = EngineSettings.at("lavfi:testsrc2", Path.of("unused"))
                .with(maker)
                .with(LIMITS);
        engine = new SupervisedEngine(
                settings,
                this::launch,
                InstantSource.system(),
                Thread.ofPlatform().daemon().factory());
        engine.listen(events::add);
        engine.start();
        await().until(() -> !made.isEmpty() && engine.state().phase() != Phase.CLOSED);
    }

    private void call() {
        engine.beginCall(new CallSettings(true, true, true), List.of());
        engine.connect(PEER, true);
    }

    private void eventually(Phase phase, Kind kind, String fact) {
        await().untilAsserted(() -> assertThat(engine.state())
                .extracting("phase", "kind", "fact")
                .containsExactly(phase, kind, fact));
    }

    private Fake newest() {
        return made.getLast();
    }

    private RunningEngine launch(Setup setup, EngineLauncher.Ear ear) throws IOException {
        if (refusals-- > 0) {
            throw new IOException("no such program");
        }
        var fake = new Fake(setup, ear);
        made.add(fake);
        return fake;
    }

    private static final class Fake implements RunningEngine {
        private final Setup setup;
        private final EngineLauncher.Ear ear;
        private final List<EngineCommand> told = new CopyOnWriteArrayList<>();
        private volatile boolean killed;
        private volatile boolean left;

        Fake(Setup setup, EngineLauncher.Ear ear) {
            this.setup = setup;
            this.ear = ear;
        }

        void say(EngineReport report) {
            ear.said(report);
        }

        void die() {
            ear.gone(134);
        }

        @Override
        public long pid() {
            return 1;
        }

        @Override
        public void send(EngineCommand command) {
            told.add(command);
        }

        @Override
        public void leave() {
            left = true;
        }

        @Override
        public void kill() {
            killed = true;
        }
    }
}
