package it.sportello.device.media.child;

import it.sportello.device.Camera;
import it.sportello.device.CameraMode;
import it.sportello.device.DeviceId;
import it.sportello.device.camera.CameraSettings;
import it.sportello.device.camera.FfmpegCamera;
import it.sportello.device.media.call.Calls;
import it.sportello.device.media.page.JpegServer;
import it.sportello.device.media.page.PageCalls;
import it.sportello.device.media.protocol.BadLineException;
import it.sportello.device.media.protocol.EngineCommand;
import it.sportello.device.media.protocol.EngineCommand.Maker;
import it.sportello.device.media.protocol.EngineCommand.Setup;
import it.sportello.device.media.protocol.EngineReport;
import it.sportello.device.media.protocol.LineCodec;
import it.sportello.device.media.protocol.Lines;
import it.sportello.device.media.rtc.NativeCalls;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the process's parts together, then does what it is told until the stream of commands ends. */
final class EngineProgram {
    private static final Logger LOG = LoggerFactory.getLogger(EngineProgram.class);
    private static final int UNFIT = 3;
    private static final Duration BEAT_EVERY = Duration.ofMillis(500);

    private final InputStream in;
    private final Reports reports;
    private final LineCodec codec = new LineCodec();
    private final Threads threads = new Threads();
    private final ExecutorService workers = Executors.newCachedThreadPool(threads);

    EngineProgram(InputStream in, Reports reports) {
        this.in = in;
        this.reports = reports;
    }

    /** The exit code. */
    int run() {
        try {
            Lines lines = new Lines(in, LineCodec.MAX_CHARS);
            String first = lines.next();
            if (first == null || !(codec.read(first, EngineCommand.class) instanceof Setup setup)) {
                return 1;
            }
            return work(setup, lines);
        } catch (IOException | BadLineException e) {
            LOG.error("The engine cannot hear its supervisor", e);
            return 1;
        }
    }

    private int work(Setup setup, Lines lines) throws IOException {
        Camera camera = camera(setup);
        CameraUse use = new CameraUse(camera, open -> reports.say(new EngineReport.CameraOpen(open)));
        WorkDesk desk = new WorkDesk(threads, reports, use);
        Calls calls;
        try {
            calls = calls(setup, desk);
        } catch (Throwable e) {
            LOG.error("The native library does not work here", e);
            reports.last(new EngineReport.Unfit("NO_NATIVE_ENGINE"));
            return UNFIT;
        }
        if (setup.soundNeeded() && !calls.lacking().isEmpty()) {
            reports.last(new EngineReport.Unfit(calls.lacking()));
            return UNFIT;
        }
        reports.start(threads);
        reports.say(new EngineReport.Ready(calls.lacking()));
        Pulse pulse = new Pulse(calls::begun, reports);
        desk.every(BEAT_EVERY, pulse::beat);
        obey(new Work(calls, use, desk, reports, InstantSource.system()), desk, lines);
        camera.close();
        return 0;
    }

    private void obey(Work work, WorkDesk desk, Lines lines) throws IOException {
        for (String line = lines.next(); line != null; line = lines.next()) {
            try {
                EngineCommand command = codec.read(line, EngineCommand.class);
                desk.execute(() -> work.take(command));
            } catch (BadLineException e) {
                LOG.warn("A command is left out: {}", e.getMessage());
            }
        }
    }

    private Camera camera(Setup setup) {
        CameraSettings settings = CameraSettings.at(setup.camera())
                .withStream(new CameraMode(setup.width(), setup.height(), setup.rate()));
        Camera camera =
                new FfmpegCamera(new DeviceId("camera", "booth"), settings, InstantSource.system(), threads, workers);
        camera.start();
        return camera;
    }

    private Calls calls(Setup setup, WorkDesk desk) throws IOException {
        if (setup.calls() == Maker.PAGE) {
            return new PageCalls(desk, JpegServer.open(desk, workers, new SecureRandom()));
        }
        return NativeCalls.open(
                desk, setup.width(), done -> new SoundTest(findings -> desk.execute(() -> done.accept(findings))));
    }
}
