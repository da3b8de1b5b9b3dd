package it.sportello.device.media.engine;

import static it.sportello.device.media.engine.Booth.soon;

import com.microsoft.playwright.Page;
import it.sportello.device.CameraMode;
import it.sportello.device.media.MediaEngine.CallSettings;
import it.sportello.device.media.MediaEngine.PeerId;
import it.sportello.device.media.MediaEvent;
import it.sportello.device.media.MediaState.Phase;
import it.sportello.device.sim.EmulatedCamera;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Measures calls of each engine with a Chromium beside calls of two Chromiums: how soon each side has a picture, how old
 * the pictures are where people see them, and what it costs. All take their pictures from the same kind of camera, which
 * is open when the call begins, as it is after a booth's check. Not part of the tests; {@code ./sportello bench media} runs
 * it.
 */
class MediaBench {
    private static final CallSettings BOTH = new CallSettings(true, true, false);
    private static final Duration WINDOW = Duration.ofSeconds(10);
    private static final int WARM_UP = 3_000;
    private static final int CALLS = 4;
    private static final List<CameraMode> MODES = List.of(new CameraMode(640, 480, 25), new CameraMode(1280, 720, 25));
    private static final Path REPORT = Path.of("target", "reports", "media.md");

    /** The pages of one call; {@code main} is the script's word for what is measured at the kiosk. */
    private record Call(Page kiosk, String main, Page expert, long start) {}

    private int calls;

    @Test
    void measure() throws IOException {
        List<MediaBenchResult> results = new ArrayList<>();
        try (var server = new PageServer()) {
            for (CameraMode mode : MODES) {
                results.add(engine(server, mode, EngineSettings.Maker.NATIVE));
                results.add(engine(server, mode, EngineSettings.Maker.BROWSER));
                results.add(browsers(server, mode));
            }
        }
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, MediaBenchReport.of(results, WINDOW, WARM_UP, CALLS));
    }

    private MediaBenchResult engine(PageServer server, CameraMode mode, EngineSettings.Maker maker) {
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
                kiosk.evaluate("measure()");
                soon().until(() -> booth.engine.state().phase() == Phase.READY);
                var engine = ProcessHandle.of(booth.engine.pid()).stream().toList();
                return measured(
                        maker + " engine",
                        mode,
                        () -> engineCall(server, booth, experts, mode),
                        booth.engine::endCall,
                        engine,
                        kiosks,
                        experts);
            }
        }
    }

    private Call engineCall(PageServer server, Booth booth, Chromium experts, CameraMode mode) {
        var peer = new PeerId("bench" + ++calls);
        server.hear(peer.value(), text -> booth.engine.receive(peer, Booth.signal(text)));
        var expert = experts.open(address(server, peer.value(), mode, true));
        booth.events.clear();
        booth.engine.test();
        soon().until(() -> booth.told(MediaEvent.Tested.class).findAny().isPresent());
        booth.kiosk().evaluate("main.first = null");
        long start = System.currentTimeMillis();
        booth.engine.beginCall(BOTH, List.of());
        booth.engine.connect(peer, true);
        return new Call(booth.kiosk(), "main", expert, start);
    }

    private MediaBenchResult browsers(PageServer server, CameraMode mode) {
        try (var camera = EmulatedCamera.atFreePort(InstantSource.system());
                // The camera is no page's own origin.
                var kiosks = new Chromium(List.of("--disable-web-security"));
                var experts = new Chromium()) {
            camera.start();
            return measured(
                    "Chromium alone",
                    mode,
                    () -> browserCall(server, camera, kiosks, experts, mode),
                    () -> {},
                    List.of(),
                    kiosks,
                    experts);
        }
    }

    private Call browserCall(
            PageServer server, EmulatedCamera camera, Chromium kiosks, Chromium experts, CameraMode mode) {
        String one = "bench" + ++calls;
        String other = "bench" + ++calls;
        server.hear(one, text -> server.send(other, text));
        server.hear(other, text -> server.send(one, text));
        var expert = experts.open(address(server, other, mode, true));
        var kiosk =
                kiosks.open(address(server, one, mode, false) + "&later=1&camera=" + address(camera.address(), mode));
        soon().until(camera::isOpen);
        kiosk.waitForTimeout(WARM_UP);
        kiosk.evaluate("begin()");
        return new Call(kiosk, "expert.main", expert, ((Number) kiosk.evaluate("expert.started")).longValue());
    }

    private static String address(String camera, CameraMode mode) {
        String address = camera.replace("{size}", mode.width() + "x" + mode.height())
                .replace("{rate}", Integer.toString(mode.rate()));
        return URLEncoder.encode(address, StandardCharsets.UTF_8);
    }

    private static String address(PageServer server, String mailbox, CameraMode mode, boolean polite) {
        return server.address("expert", mailbox)
                + "&code=1&picture=YMCW&polite=%s&size=%dx%d".formatted(polite, mode.width(), mode.height());
    }

    private static MediaBenchResult measured(
            String who,
            CameraMode mode,
            Supplier<Call> caller,
            Runnable end,
            List<ProcessHandle> engine,
            Chromium kiosks,
            Chromium experts) {
        List<MediaBenchResult.First> firsts = new ArrayList<>();
        for (int i = 1; i < CALLS; i++) {
            var call = caller.get();
            firsts.add(first(call));
            end.run();
            close(call, engine);
        }
        var call = caller.get();
        firsts.add(first(call));
        call.kiosk().waitForTimeout(WARM_UP);
        call.kiosk().evaluate(call.main() + ".ages.length = 0");
        call.expert().evaluate("expert.main.ages.length = 0");
        Duration engineBefore = work(engine);
        Duration kioskBefore = work(kiosks.processes());
        Duration expertBefore = work(experts.processes());
        Instant from = Instant.now();
        call.kiosk().waitForTimeout(WINDOW.toMillis());
        double seconds = Duration.between(from, Instant.now()).toMillis() / 1000.0;
        return new MediaBenchResult(
                who,
                mode,
                firsts,
                ages(call.kiosk(), call.main()),
                ages(call.expert(), "expert.main"),
                share(engineBefore, work(engine), seconds),
                share(kioskBefore, work(kiosks.processes()), seconds),
                share(expertBefore, work(experts.processes()), seconds),
                memory(engine),
                memory(kiosks.processes()));
    }

    private static MediaBenchResult.First first(Call call) {
        soon().until(() -> (Boolean) call.kiosk().evaluate("!!" + call.main() + ".first")
                && (Boolean) call.expert().evaluate("!!expert.main.first"));
        return new MediaBenchResult.First(
                ((Number) call.kiosk().evaluate(call.main() + ".first")).longValue() - call.start(),
                ((Number) call.expert().evaluate("expert.main.first")).longValue() - call.start());
    }

    /** The kiosk's page of an engine stays; one that makes the call alone is loaded anew for the next. */
    private static void close(Call call, List<ProcessHandle> engine) {
        call.expert().context().close();
        if (engine.isEmpty()) {
            call.kiosk().context().close();
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Integer> ages(Page page, String where) {
        return ((List<Integer>) page.evaluate(where + ".ages"))
                .stream().sorted().toList();
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
}
