package it.sportello.device.media.engine;

import it.sportello.device.Device.Subscription;
import it.sportello.device.media.MediaEvent;
import it.sportello.device.media.MediaState;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The state of an engine and those who listen to it; told on a thread of its own, in order. */
final class LiveMedia implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveMedia.class);

    private final InstantSource clock;
    private final List<Consumer<? super MediaEvent>> listeners = new CopyOnWriteArrayList<>();
    private final ExecutorService teller;
    private volatile MediaState now;

    LiveMedia(MediaState.Kind kind, InstantSource clock, ThreadFactory threads) {
        this.clock = clock;
        this.now = new MediaState(kind, MediaState.Phase.CLOSED, false, false, "", clock.instant());
        this.teller = Executors.newSingleThreadExecutor(threads);
    }

    MediaState now() {
        return now;
    }

    Subscription listen(Consumer<? super MediaEvent> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Takes the new state, and tells it if it differs. */
    synchronized void become(
            MediaState.Kind kind, MediaState.Phase phase, boolean cameraOpen, boolean inCall, String fact) {
        MediaState next = new MediaState(kind, phase, cameraOpen, inCall, fact, now.since());
        if (!next.equals(now)) {
            now = new MediaState(kind, phase, cameraOpen, inCall, fact, clock.instant());
            tell(new MediaEvent.Changed(now));
        }
    }

    synchronized void tell(MediaEvent event) {
        if (!teller.isShutdown()) {
            teller.execute(() -> listeners.forEach(listener -> tell(listener, event)));
        }
    }

    @Override
    public synchronized void close() {
        teller.shutdown();
    }

    private static void tell(Consumer<? super MediaEvent> listener, MediaEvent event) {
        try {
            listener.accept(event);
        } catch (RuntimeException e) {
            LOG.warn("A listener of the media engine failed", e);
        }
    }
}
