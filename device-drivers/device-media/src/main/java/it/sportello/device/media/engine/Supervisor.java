package it.sportello.device.media.engine;

import it.sportello.device.media.DocumentPhoto;
import it.sportello.device.media.MediaEngine.Finding;
import it.sportello.device.media.MediaEvent;
import it.sportello.device.media.MediaState;
import it.sportello.device.media.MediaState.Phase;
import it.sportello.device.media.protocol.EngineCommand;
import it.sportello.device.media.protocol.EngineCommand.Maker;
import it.sportello.device.media.protocol.EngineCommand.Receive;
import it.sportello.device.media.protocol.EngineCommand.Setup;
import it.sportello.device.media.protocol.EngineReport;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one process at work: starts it, kills it when it hangs, starts another when it died, and has that take up what was
 * wanted. Where one way to make calls cannot work or died twice, it goes on with the next. Its one thread does all of that.
 */
final class Supervisor {
    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);
    private static final int LOOKS_PER_LIMIT = 8;

    private final ScheduledExecutorService actor;
    private final EngineLauncher launcher;
    private final InstantSource clock;
    private final EngineSettings.Limits limits;
    private final List<Setup> ways;
    private final LiveMedia live;
    private final Wanted wanted = new Wanted();
    private final Deaths deaths;
    private int way;
    private int starts;
    private volatile @Nullable RunningEngine engine;
    private boolean ready;
    private boolean cameraOpen;
    private boolean closed;
    private String fact = "";
    private Instant lastWord;
    private volatile Figures figures = new Figures(0, 0, 0, 0, 0, 0);

    /** @param ways in the order they are tried, at least one */
    Supervisor(
            ScheduledExecutorService actor,
            EngineLauncher launcher,
            InstantSource clock,
            EngineSettings.Limits limits,
            List<Setup> ways,
            LiveMedia live) {
        this.actor = actor;
        this.launcher = launcher;
        this.clock = clock;
        this.limits = limits;
        this.ways = List.copyOf(ways);
        this.live = live;
        this.deaths = new Deaths(limits);
        this.lastWord = clock.instant();
    }

    /** What is known of the process that runs now. */
    record Figures(long rssBytes, int threads, int files, int calls, int starts, int deaths) {}

    Figures figures() {
        return figures;
    }

    long pid() {
        RunningEngine now = engine;
        return now == null ? 0 : now.pid();
    }

    void start() {
        launch();
        long nanos = limits.beat().dividedBy(LOOKS_PER_LIMIT).toNanos();
        actor.scheduleWithFixedDelay(this::look, nanos, nanos, TimeUnit.NANOSECONDS);
    }

    void take(EngineCommand command) {
        if (closed || !wanted.note(command)) {
            return;
        }
        if (ready && engine != null) {
            engine.send(command);
        } else if (command instanceof Receive signal) {
            wanted.keep(signal);
        }
        show();
    }

    void close() {
        closed = true;
        if (engine != null) {
            engine.leave();
        }
        engine = null;
        ready = false;
        live.become(kind(), Phase.CLOSED, false, false, fact);
    }

    private void launch() {
        if (closed) {
            return;
        }
        ready = false;
        cameraOpen = false;
        lastWord = clock.instant();
        Ear ear = new Ear();
        try {
            starts++;
            engine = launcher.launch(ways.get(way), ear);
            ear.mine = engine;
        } catch (IOException e) {
            LOG.error("The media engine cannot be started", e);
            engine = null;
            fact = EngineFact.ENGINE_NOT_STARTED.name();
            deaths.add(clock.instant());
            again(deaths.pause());
        }
        show();
    }

    /** Kills a process that has said nothing for too long. */
    private void look() {
        Duration silence = Duration.between(lastWord, clock.instant());
        if (engine != null && silence.compareTo(ready ? limits.beat() : limits.start()) > 0) {
            LOG.warn("The media engine hangs since {} ms and is killed", silence.toMillis());
            lastWord = clock.instant();
            engine.kill();
        }
    }

    private void heard(EngineReport report) {
        lastWord = clock.instant();
        switch (report) {
            case EngineReport.Ready now -> ready(now.fact());
            case EngineReport.Unfit unfit -> unfit(unfit.fact());
            case EngineReport.CameraOpen camera -> {
                cameraOpen = camera.open();
                show();
            }
            case EngineReport.Beat beat -> {
                figures = new Figures(
                        beat.rssBytes(), beat.threads(), beat.files(), beat.calls(), starts, deaths.total());
                recycle(beat);
            }
            case EngineReport.Told told -> tell(told.event());
        }
    }

    private void ready(String lacking) {
        ready = true;
        if (way == 0 || !lacking.isEmpty()) {
            fact = deaths.tooMany() ? fact : lacking;
        }
        LOG.info("The media engine is ready: {}{}", kind(), lacking.isEmpty() ? "" : ", " + lacking);
        if (engine != null) {
            wanted.again().forEach(engine::send);
        }
        show();
    }

    /** Goes on with the next way at once, or tries the last one again after a while. */
    private void unfit(String why) {
        fact = why;
        LOG.warn("{} calls cannot be made here: {}", kind(), why);
        forget();
        if (nextWay()) {
            launch();
        } else {
            again(limits.longestPause());
        }
    }

    private void tell(MediaEvent event) {
        if (event instanceof MediaEvent.Tested) {
            wanted.tested();
        } else if (event instanceof MediaEvent.Photographed photographed) {
            wanted.photographed(photographed.request());
        }
        live.tell(event);
    }

    private void died(int exitCode) {
        LOG.warn("The media engine died with exit code {}", exitCode);
        forget();
        deaths.add(clock.instant());
        fact = (deaths.tooMany() ? EngineFact.ENGINE_DIED_TWICE : EngineFact.ENGINE_DIED).name();
        wanted.peers().forEach(peer -> live.tell(new MediaEvent.PeerLost(peer)));
        Wanted.Lost lost = wanted.lose();
        lost.photographs()
                .forEach(request -> live.tell(new MediaEvent.Photographed(
                        request, new DocumentPhoto.Failed(DocumentPhoto.Verdict.NO_CAMERA))));
        if (lost.test()) {
            live.tell(new MediaEvent.Tested(Finding.UNKNOWN, Finding.UNKNOWN, Finding.UNKNOWN));
        }
        if (deaths.tooMany() && nextWay()) {
            launch();
        } else {
            again(deaths.pause());
            show();
        }
    }

    /** Replaces a process that has grown old while nobody needs it. */
    private void recycle(EngineReport.Beat beat) {
        boolean old = beat.calls() >= limits.calls() || beat.rssBytes() > limits.rssBytes();
        if (old && ready && wanted.nothing() && engine != null) {
            LOG.info("The media engine is replaced after {} calls, at {} bytes", beat.calls(), beat.rssBytes());
            RunningEngine former = engine;
            forget();
            former.leave();
            launch();
        }
    }

    private boolean nextWay() {
        if (way + 1 >= ways.size()) {
            return false;
        }
        way++;
        deaths.forgive();
        LOG.warn("Calls are made by the {} engine from now on: {}", kind(), fact);
        return true;
    }

    private void forget() {
        engine = null;
        ready = false;
        cameraOpen = false;
    }

    private void again(Duration pause) {
        actor.schedule(this::launch, pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void show() {
        Phase phase = deaths.tooMany() || engine == null && !fact.isEmpty() ? Phase.FAILED : Phase.STARTING;
        live.become(kind(), ready ? Phase.READY : phase, cameraOpen, wanted.inCall(), fact);
    }

    private MediaState.Kind kind() {
        return ways.get(way).calls() == Maker.NATIVE ? MediaState.Kind.NATIVE : MediaState.Kind.BROWSER;
    }

    /** Hears one process, and no more once another has its place. */
    private final class Ear implements EngineLauncher.Ear {
        private @Nullable RunningEngine mine;

        @Override
        public void said(EngineReport report) {
            actor.execute(() -> {
                if (isCurrent()) {
                    heard(report);
                }
            });
        }

        @Override
        public void gone(int exitCode) {
            actor.execute(() -> {
                if (isCurrent()) {
                    died(exitCode);
                }
            });
        }

        private boolean isCurrent() {
            return !closed && mine != null && mine == engine;
        }
    }
}
