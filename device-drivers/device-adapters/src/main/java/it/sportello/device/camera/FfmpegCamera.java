package it.sportello.device.camera;

import it.sportello.device.Camera;
import it.sportello.device.DeviceEvent;
import it.sportello.device.DeviceException;
import it.sportello.device.DeviceException.Why;
import it.sportello.device.DeviceId;
import it.sportello.device.DeviceState;
import it.sportello.device.Picture;
import it.sportello.device.state.LiveState;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** A camera, a clip or a drawn picture, opened by FFmpeg inside this process. */
public final class FfmpegCamera implements Camera {
    private final DeviceId id;
    private final LiveState state;
    private final CameraLink link;
    private final Executor viewers;

    /**
     * A camera that is not started.
     *
     * @param grabbers makes one thread, which waits in native code: a platform thread
     * @param viewers where viewers look; it must have a thread for each of them
     */
    public FfmpegCamera(
            DeviceId id, CameraSettings settings, InstantSource clock, ThreadFactory grabbers, Executor viewers) {
        this(id, new FfmpegSource(settings.address()), settings, clock, grabbers, viewers);
    }

    FfmpegCamera(
            DeviceId id,
            PictureSource source,
            CameraSettings settings,
            InstantSource clock,
            ThreadFactory grabbers,
            Executor viewers) {
        this.id = id;
        this.state = new LiveState(id, clock);
        this.link = new CameraLink(id.toString(), source, settings, state, grabbers);
        this.viewers = viewers;
    }

    @Override
    public DeviceId id() {
        return id;
    }

    @Override
    public DeviceState state() {
        return state.now();
    }

    @Override
    public Subscription listen(Consumer<? super DeviceEvent> listener) {
        return state.listen(listener);
    }

    @Override
    public void start() {
        link.start();
    }

    @Override
    public Subscription watch(Consumer<? super Picture> eye) {
        Viewer viewer = new Viewer(eye, viewers);
        link.add(viewer);
        return () -> link.remove(viewer);
    }

    @Override
    public Picture still(Duration limit) throws DeviceException, InterruptedException {
        CompletableFuture<Picture> still = link.still();
        try {
            return still.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new DeviceException(Why.TIMEOUT, id + " gave no still within " + limit, e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof DeviceException refused
                    ? refused
                    : new DeviceException(Why.FAULT, id + " gave no still", e.getCause());
        } finally {
            still.cancel(false);
        }
    }

    @Override
    public void close() {
        link.close();
    }
}
