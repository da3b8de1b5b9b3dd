package it.sportello.device.media.engine;

import static it.sportello.device.media.engine.Booth.soon;

import com.microsoft.playwright.Page;
import it.sportello.device.CameraMode;
import it.sportello.device.media.MediaEngine.CallSettings;
import it.sportello.device.media.MediaEngine.PeerId;
import it.sportello.device.media.MediaState.Phase;
import it.sportello.device.sim.EmulatedCamera;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Measures a call of each engine with a Chromium beside a call of two Chromiums: how soon each side has a picture, how old
 * the pictures are where people see them, and what it costs. Not part of the tests; {@code ./sportello bench media} runs it.
 */
class MediaBench {
    private static final CallSettings BOTH = new CallSettings(true, true, false);
    private static final Duration WINDOW = Duration.ofSeconds(10);
    private static final int WARM_UP = 3_000;
    private static final List<CameraMode> MODES = List.of(new CameraMode(640, 480, 25), new CameraMode(1280, 720, 25));
    private static final Path REPORT = Path.of("target", "reports", "media.md");

    /** What one call came to; times in milliseconds, work in percent of one core, memory in bytes. */
    private record Result(
            String who,
            CameraMode mode,
            long firstAtKiosk,
            long firstAtExpert,
            List<Integer> agesAtKiosk,
            List<Integer> agesAtExpert,
            double engineWork,
            double kioskWork,
            double expertWork,
            long engineBytes,
            long kioskBytes) {}

    private int calls;

    @Test
    void measure() throws IOException {
        List<Result> results = new ArrayList<>();
        try (var server = new PageServer()) {
            for (CameraMode mode : MODES) {
                results.add(engine(server, mode, EngineSettings.Maker.NATIVE));
                results.add(engine(server, mode, EngineSettings.Maker.BROWSER));
                results.add(browsers(server, mode));
            }
        }
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, report(results));
    }

    private Result engine(PageServer server, CameraMode mode, EngineSettings.Maker maker) {
        var peer = new PeerId("bench" + ++calls);
        try (var camera = EmulatedCamera.atFreePort(InstantSource.system());
                var kiosks = new Chromium();
                var experts = new Chromium()) {
            camera.start();
            var settings = EngineSettings.at(camera.address(), MediaEngineContractTests.CACHE)
                    .with(maker)
                    .with(mode);
            try (var booth = new Booth(server, kiosks, settings)) {
                booth.engine.start();
                var kiosk = booth.kiosk();
                soon().until(() -> booth.engine.state().phase() == Phase.READY);
                server.hear(peer.value(), text -> booth.engine.receive(peer, Booth.signal(text)));
                var expert = experts.open(address(server, peer.value(), mode, true));
                kiosk.evaluate("measure()");
                long start = System.currentTimeMillis();
                booth.engine.beginCall(BOTH, List.of());
                booth.engine.connect(peer, true);
                var engine = ProcessHandle.of(booth.engine.pid()).stream().toList();
                return measured(maker + " engine", mode, start, kiosk, "main", expert, engine, kiosks, experts);
            }
        }
    }

    private Result browsers(PageServer server, CameraMode mode) {
        String one = "bench" + ++calls;
        String other = "bench" + ++calls;
        server.hear(one, text -> server.send(other, text));
        server.hear(other, text -> server.send(one, text));
        try (var kiosks = new Chromium();
                var experts = new Chromium()) {
            var expert = experts.open(address(server, other, mode, true));
            var kiosk = kiosks.open(address(server, one, mode, false) + "&later=1");
            kiosk.evaluate("begin()");
            long start = ((Number) kiosk.evaluate("expert.started")).longValue();
            return measured(
                    "Chromium alone", mode, start, kiosk, "expert.main", expert, List.of(), kiosks, experts);
        }
    }

    private static String address(PageServer server, String mailbox, CameraMode mode, boolean polite) {
        return server.address("expert", mailbox)
                + "&code=1&picture=YMCW&polite=%s&size=%dx%d".formatted(polite, mode.width(), mode.height());
    }

    private static Result measured(
            String who,
            CameraMode mode,
            long start,
            Page kiosk,
            String atKiosk,
            Page expert,
            List<ProcessHandle> engine,
            Chromium kiosks,
            Chromium experts) {
        soon().until(() -> (Boolean) kiosk.evaluate("!!" + atKiosk + ".first")
                && (Boolean) expert.evaluate("!!expert.main.first"));
        kiosk.waitForTimeout(WARM_UP);
        kiosk.evaluate(atKiosk + ".ages.length = 0");
        expert.evaluate("expert.main.ages.length = 0");
        Duration engineBefore = work(engine);
        Duration kioskBefore = work(kiosks.processes());
        Duration expertBefore = work(experts.processes());
        Instant from = Instant.now();
        kiosk.waitForTimeout(WINDOW.toMillis());
        double seconds = Duration.between(from, Instant.now()).toMillis() / 1000.0;
        return new Result(
                who,
                mode,
                ((Number) kiosk.evaluate(atKiosk + ".first")).longValue() - start,
                ((Number) expert.evaluate("expert.main.first")).longValue() - start,
                ages(kiosk, atKiosk),
                ages(expert, "expert.main"),
                share(engineBefore, work(engine), seconds),
                share(kioskBefore, work(kiosks.processes()), seconds),
                share(expertBefore, work(experts.processes()), seconds),
                memory(engine),
                memory(kiosks.processes()));
    }

    @SuppressWarnings("unchecked")
    private static List<Integer> ages(Page page, String where) {
        return ((List<Integer>) page.evaluate(where + ".ages")).stream().sorted().toList();
    }

    private static double share(Duration before, Duration after, double seconds) {
        return after.minus(before).toMillis() / seconds / 10;
    }

    private static Duration work(List<ProcessHandle> processes) {
        return withChildren(processes)
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** The proportional share, so that what processes have in common counts once. */
    private static long memory(List<ProcessHandle> processes) {
        return withChildren(processes)
                .mapToLong(process -> {
                    try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/smaps_rollup"))) {
                        return lines.filter(line -> line.startsWith("Pss:"))
                                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                                        .sum()
                                * 1024;
                    } catch (IOException e) {
                        return 0;
                    }
                })
                .sum();
    }

    private static Stream<ProcessHandle> withChildren(List<ProcessHandle> processes) {
        return processes.stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .distinct();
    }

    private static String report(List<Result> results) throws IOException {
        var text = new StringBuilder();
        text.append("# A call of the booth\n\n")
                .append("Measured on ")
                .append(Instant.now().toString(), 0, 10)
                .append(", ")
                .append(Runtime.getRuntime().availableProcessors())
                .append(" cores, load ")
                .append(Files.readString(Path.of("/proc/loadavg")).split(" ")[0])
                .append(", ")
                .append(WINDOW.toSeconds())
                .append(" s each after ")
                .append(WARM_UP / 1000)
                .append(" s, one machine, headless Chromium with software rendering, sound on a device that is none.\n\n")
                .append("The age of a picture is read from a time code in it where people see it: at the booth in the")
                .append(" kiosk's page, at the expert's in the expert's. The booth's camera of the engines is an")
                .append(" emulated one that sends MJPEG; that of Chromium alone is a canvas. Work is in percent of one")
                .append(" core; memory is the proportional share.\n\n")
                .append("| call with a Chromium | picture | first picture booth, expert (ms) | age at the booth p50, p95 (ms)")
                .append(" | age at the expert p50, p95 (ms) | work engine + kiosk's browser | expert's browser")
                .append(" | memory engine + kiosk's browser (MB) |\n|---|---|---|---|---|---|---|---|\n");
        results.forEach(result -> text.append(line(result)));
        return text.toString();
    }

    private static String line(Result of) {
        return String.format(
                Locale.ROOT,
                "| %s | %dx%d | %d, %d | %s | %s | %.0f + %.0f %% | %.0f %% | %.0f + %.0f |%n",
                of.who(),
                of.mode().width(),
                of.mode().height(),
                of.firstAtKiosk(),
                of.firstAtExpert(),
                percentiles(of.agesAtKiosk()),
                percentiles(of.agesAtExpert()),
                of.engineWork(),
                of.kioskWork(),
                of.expertWork(),
                of.engineBytes() / 1e6,
                of.kioskBytes() / 1e6);
    }

    private static String percentiles(List<Integer> sorted) {
        if (sorted.isEmpty()) {
            return "none";
        }
        return sorted.get(sorted.size() / 2) + ", " + sorted.get(sorted.size() * 95 / 100);
    }
}
