package it.sportello.device.media.child;

import it.sportello.device.Device.Subscription;
import it.sportello.device.Picture;
import it.sportello.device.media.MediaEvent;
import it.sportello.device.media.call.Desk;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The desk of this process. */
final class WorkDesk implements Desk {
    private static final Logger LOG = LoggerFactory.getLogger(WorkDesk.class);

    private final ScheduledExecutorService thread;
    private final ThreadFactory threads;
    private final Reports reports;
    private final CameraUse camera;

    WorkDesk(ThreadFactory threads, Reports reports, CameraUse camera) {
        this.thread = Executors.newSingleThreadScheduledExecutor(threads);
        this.threads = threads;
        this.reports = reports;
        this.camera = camera;
    }

    @Override
    public void execute(Runnable work) {
        thread.execute(guarded(work));
    }

    @Override
    public void every(Duration pause, Runnable work) {
        thread.scheduleWithFixedDelay(guarded(work), pause.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void after(Duration pause, Runnable work) {
        thread.schedule(guarded(work), pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void tell(MediaEvent event) {
        reports.tell(event);
    }

    @Override
    public Subscription watch(Consumer<? super Picture> viewer) {
        return camera.watch(viewer);
    }

    @Override
    public ThreadFactory threads() {
        return threads;
    }

    /** Native code throws errors as others throw exceptions. */
    private static Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (Throwable e) {
                LOG.warn("Work of the engine failed: {}", e.getClass().getSimpleName());
                LOG.debug("Work of the engine failed", e);
            }
        };
    }
}
