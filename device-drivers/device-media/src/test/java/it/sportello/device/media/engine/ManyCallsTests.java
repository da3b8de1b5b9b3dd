package it.sportello.device.media.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.sportello.device.media.MediaEngine.CallSettings;
import it.sportello.device.media.MediaEngine.PeerId;
import it.sportello.device.media.MediaEvent;
import it.sportello.device.media.MediaState.Phase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import org.junit.jupiter.api.Test;

/** Two engines call each other again and again; what that costs is bounded, and written down. */
class ManyCallsTests {
    private static final int CALLS = 50;
    private static final int WARM = 5;
    private static final double MOST_BYTES = 80e6;
    private static final double MOST_THREADS = 8;
    private static final double MOST_FILES = 8;
    private static final CallSettings BOTH = new CallSettings(true, true, false);
    private static final Path REPORT = Path.of("target", "reports", "many-calls.md");

    private final Set<MediaEvent> told = ConcurrentHashMap.newKeySet();

    @Test
    void fiftyCallsInARowCostLittle() throws IOException {
        Machine.address();
        try (var one = engine();
                var other = engine()) {
            one.listen(event -> heard(event, other));
            other.listen(event -> heard(event, one));
            one.start();
            other.start();
            await().atMost(Duration.ofSeconds(20)).until(() -> ready(one) && ready(other));
            Map<String, Double> before = Map.of();
            for (int call = 1; call <= CALLS; call++) {
                call(new PeerId("call" + call), one, other);
                before = call == WARM ? figures(one, call) : before;
            }
            Map<String, Double> after = figures(one, CALLS);
            report(before, after);
            assertThat(after.get("engine.deaths")).isZero();
            assertThat(after.get("engine.rss.bytes") - before.get("engine.rss.bytes")).isLessThan(MOST_BYTES);
            assertThat(after.get("engine.threads") - before.get("engine.threads")).isLessThan(MOST_THREADS);
            assertThat(after.get("engine.files") - before.get("engine.files")).isLessThan(MOST_FILES);
        }
    }

    private void call(PeerId peer, SupervisedEngine one, SupervisedEngine other) {
        told.clear();
        other.beginCall(BOTH, List.of());
        other.connect(peer, false);
        one.beginCall(BOTH, List.of());
        one.connect(peer, true);
        await().atMost(Duration.ofSeconds(15))
                .until(() -> told.contains(new MediaEvent.PictureSeen(peer)) && pictures.getOrDefault(peer, 0) == 2);
        one.endCall();
        other.endCall();
        await().until(() -> !one.state().inCall() && !other.state().inCall());
    }

    private final Map<PeerId, Integer> pictures = new ConcurrentHashMap<>();

    private void heard(MediaEvent event, SupervisedEngine other) {
        told.add(event);
        if (event instanceof MediaEvent.Signalled signalled) {
            other.receive(signalled.peer(), signalled.signal());
        } else if (event instanceof MediaEvent.PictureSeen seen) {
            pictures.merge(seen.peer(), 1, Integer::sum);
        }
    }

    /** The figures of a beat that came after so many calls. */
    private static Map<String, Double> figures(SupervisedEngine engine, int calls) {
        await().until(() -> engine.figures().get("engine.calls") == calls);
        return engine.figures();
    }

    private static boolean ready(SupervisedEngine engine) {
        return engine.state().phase() == Phase.READY;
    }

    private static SupervisedEngine engine() {
        var usual = EngineSettings.Limits.usual();
        var limits = new EngineSettings.Limits(
                usual.start(), Duration.ofSeconds(10), usual.firstPause(), usual.longestPause(), usual.deathWindow(),
                1_000, 2_000_000_000);
        ThreadFactory threads = Thread.ofPlatform().daemon().factory();
        return new SupervisedEngine(
                EngineSettings.at("lavfi:testsrc2", MediaEngineContractTests.CACHE)
                        .with(EngineSettings.Maker.NATIVE)
                        .with(limits),
                InstantSource.system(),
                threads);
    }

    private static void report(Map<String, Double> before, Map<String, Double> after) throws IOException {
        Files.createDirectories(REPORT.getParent());
        Files.writeString(
                REPORT,
                """
                | of the engine's process | after %d calls | after %d calls |
                |---|---|---|
                | memory (RSS), MB | %.0f | %.0f |
                | threads | %.0f | %.0f |
                | open files | %.0f | %.0f |
                """
                        .formatted(
                                WARM,
                                CALLS,
                                before.get("engine.rss.bytes") / 1e6,
                                after.get("engine.rss.bytes") / 1e6,
                                before.get("engine.threads"),
                                after.get("engine.threads"),
                                before.get("engine.files"),
                                after.get("engine.files")));
    }
}
