package it.sportello.device.media.engine;

import it.sportello.device.Device.Subscription;
import it.sportello.device.media.MediaEngine;
import it.sportello.device.media.MediaEvent;
import it.sportello.device.media.MediaState;
import it.sportello.device.media.Signal;
import it.sportello.device.media.protocol.EngineCommand;
import it.sportello.device.media.protocol.EngineCommand.Setup;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The media engine of a booth. The work is done in a process beside this one, which may die: native code is not touched
 * here. Calls are made by that process, or by the kiosk's browser where it cannot; the camera is the process's either way.
 */
public final class SupervisedEngine implements MediaEngine {
    private static final Logger LOG = LoggerFactory.getLogger(SupervisedEngine.class);
    private static final int CLOSE_SECONDS = 5;

    private final ScheduledExecutorService actor;
    private final LiveMedia live;
    private final Supervisor supervisor;

    /**
     * An engine that is not started; its process has the class path of this one.
     *
     * @param threads makes daemon threads
     */
    public SupervisedEngine(EngineSettings settings, InstantSource clock, ThreadFactory threads) {
        this(
                settings,
                new ProcessLauncher(System.getProperty("java.class.path"), settings, threads),
                clock,
                threads);
    }

    SupervisedEngine(EngineSettings settings, EngineLauncher launcher, InstantSource clock, ThreadFactory threads) {
        List<Setup> ways = ways(settings);
        this.actor = Executors.newSingleThreadScheduledExecutor(threads);
        this.live = new LiveMedia(
                ways.getFirst().calls() == EngineCommand.Maker.NATIVE
                        ? MediaState.Kind.NATIVE
                        : MediaState.Kind.BROWSER,
                clock,
                threads);
        this.supervisor = new Supervisor(actor, launcher, clock, settings.limits(), ways, live);
    }

    @Override
    public MediaState state() {
        return live.now();
    }

    @Override
    public Subscription listen(Consumer<? super MediaEvent> listener) {
        return live.listen(listener);
    }

    @Override
    public void start() {
        post(supervisor::start);
    }

    @Override
    public void startScanning() {
        take(new EngineCommand.StartScanning());
    }

    @Override
    public void stopScanning() {
        take(new EngineCommand.StopScanning());
    }

    @Override
    public void test() {
        take(new EngineCommand.Test());
    }

    @Override
    public void beginCall(CallSettings settings, List<IceServer> servers) {
        take(new EngineCommand.BeginCall(settings, List.copyOf(servers)));
    }

    @Override
    public void connect(PeerId peer, boolean begins) {
        take(new EngineCommand.Connect(peer, begins));
    }

    @Override
    public void receive(PeerId peer, Signal signal) {
        take(new EngineCommand.Receive(peer, signal));
    }

    @Override
    public void disconnect(PeerId peer) {
        take(new EngineCommand.Disconnect(peer));
    }

    @Override
    public void restartIce(PeerId peer) {
        take(new EngineCommand.RestartIce(peer));
    }

    @Override
    public void send(boolean camera, boolean microphone) {
        take(new EngineCommand.Send(camera, microphone));
    }

    @Override
    public void volume(int percent) {
        take(new EngineCommand.Volume(Math.clamp(percent, 0, 100)));
    }

    @Override
    public void endCall() {
        take(new EngineCommand.EndCall());
    }

    @Override
    public void photograph(String request) {
        take(new EngineCommand.Photograph(request));
    }

    @Override
    public void fromPage(String message) {
        take(new EngineCommand.FromPage(message));
    }

    @Override
    public Map<String, Double> figures() {
        Supervisor.Figures now = supervisor.figures();
        return Map.of(
                "engine.rss.bytes", (double) now.rssBytes(),
                "engine.threads", (double) now.threads(),
                "engine.files", (double) now.files(),
                "engine.calls", (double) now.calls(),
                "engine.starts", (double) now.starts(),
                "engine.deaths", (double) now.deaths());
    }

    /** The process that works now, or 0. */
    long pid() {
        return supervisor.pid();
    }

    @Override
    public void close() {
        if (actor.isShutdown()) {
            return;
        }
        try {
            CompletableFuture.runAsync(supervisor::close, actor).get(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("The media engine did not end well", e);
        }
        actor.shutdownNow();
        live.close();
    }

    private void take(EngineCommand command) {
        post(() -> supervisor.take(command));
    }

    private void post(Runnable work) {
        if (!actor.isShutdown()) {
            actor.execute(work);
        }
    }

    private static List<Setup> ways(EngineSettings settings) {
        Setup own = setup(settings, EngineCommand.Maker.NATIVE);
        Setup page = setup(settings, EngineCommand.Maker.PAGE);
        return switch (settings.maker()) {
            case BEST -> List.of(own, page);
            case NATIVE -> List.of(own);
            case BROWSER -> List.of(page);
        };
    }

    private static Setup setup(EngineSettings settings, EngineCommand.Maker maker) {
        return new Setup(
                maker,
                settings.camera(),
                settings.mode().width(),
                settings.mode().height(),
                settings.mode().rate(),
                settings.soundNeeded() && settings.maker() == EngineSettings.Maker.BEST);
    }
}
