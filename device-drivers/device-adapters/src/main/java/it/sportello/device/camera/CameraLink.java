package it.sportello.device.camera;

import it.sportello.device.DeviceException;
import it.sportello.device.DeviceException.Why;
import it.sportello.device.DeviceState.Fact;
import it.sportello.device.DeviceState.Health;
import it.sportello.device.DeviceState.Link;
import it.sportello.device.Picture;
import it.sportello.device.state.Absence;
import it.sportello.device.state.LiveState;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens one camera while somebody wants its pictures, and again when it was lost; its one thread does all of that. */
final class CameraLink implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CameraLink.class);
    private static final Duration SHORT_PAUSE = Duration.ofMillis(50);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration SILENT_AFTER = Duration.ofSeconds(3);
    private static final Duration RELEASE_LIMIT = Duration.ofSeconds(3);

    private final String name;
    private final PictureSource source;
    private final CameraSettings settings;
    private final LiveState state;
    private final Absence absence;
    private final Thread thread;
    private final List<Viewer> viewers = new CopyOnWriteArrayList<>();
    private final Queue<CompletableFuture<Picture>> stills = new ConcurrentLinkedQueue<>();
    private final Semaphore news = new Semaphore(0);
    private volatile boolean closed;

    CameraLink(String name, PictureSource source, CameraSettings settings, LiveState state, ThreadFactory grabbers) {
        this.name = name;
        this.source = source;
        this.settings = settings;
        this.state = state;
        this.absence = new Absence(state);
        this.thread = grabbers.newThread(this::keep);
    }

    void start() {
        state.become(Link.CONNECTING, Health.UNKNOWN, Set.of());
        thread.start();
    }

    void add(Viewer viewer) {
        viewers.add(viewer);
        news.release();
    }

    void remove(Viewer viewer) {
        viewer.leave();
        viewers.remove(viewer);
    }

    /** A still that is under way; it fails with a {@link DeviceException}. */
    CompletableFuture<Picture> still() {
        CompletableFuture<Picture> still = new CompletableFuture<>();
        stills.add(still);
        if (closed || !thread.isAlive()) {
            refuse(Why.NOT_CONNECTED, new IOException("not started, or closed"));
        }
        news.release();
        return still;
    }

    /** Comes back when the camera is released. */
    @Override
    public void close() {
        closed = true;
        news.release();
        try {
            if (thread.isAlive() && !thread.join(RELEASE_LIMIT)) {
                LOG.warn("{} is still held by native code", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        state.close();
    }

    private void keep() {
        try {
            while (!closed) {
                if (stillWanted()) {
                    attempt(this::takeStill);
                } else if (streamWanted()) {
                    attempt(this::stream);
                } else {
                    look();
                    pause(LOOK_EVERY);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            refuse(Why.NOT_CONNECTED, new IOException("closed"));
        }
    }

    private interface Work {
        void go() throws IOException;
    }

    private void attempt(Work work) throws InterruptedException {
        try {
            work.go();
        } catch (InterruptedIOException e) {
            LOG.info("{} is silent: {}", name, e.getMessage());
            refuse(Why.TIMEOUT, e);
            state.become(Link.UP, Health.FAULT, Set.of(Fact.NO_ANSWER));
            pause(SHORT_PAUSE);
        } catch (IOException e) {
            away(e);
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("{} cannot be opened by this program", name, e);
            away(new IOException("no native code for it", e));
        }
    }

    private void away(IOException cause) throws InterruptedException {
        if (state.now().link() == Link.UP) {
            LOG.info("{} is away: {}", name, cause.getMessage());
        }
        refuse(Why.NOT_CONNECTED, cause);
        pause(absence.noted());
    }

    private void stream() throws IOException {
        PictureCheck check = new PictureCheck(source.isLive());
        try (PictureStream stream = source.open(settings.stream(), this::streamWanted)) {
            while (streamWanted()) {
                Picture picture = stream.next(SILENT_AFTER);
                viewers.forEach(viewer -> viewer.show(picture));
                Set<Fact> facts = check.look(picture);
                there(LiveState.health(facts), facts);
            }
        } catch (IOException e) {
            if (streamWanted()) {
                throw e;
            }
        }
    }

    private void takeStill() throws IOException {
        try (PictureStream stream = source.open(settings.still(), this::stillWanted)) {
            Picture picture = stream.next(SILENT_AFTER);
            for (int i = 0; i < source.warmUp(); i++) {
                picture = stream.next(SILENT_AFTER);
            }
            there(Health.OK, Set.of());
            for (CompletableFuture<Picture> still = stills.poll(); still != null; still = stills.poll()) {
                still.complete(picture);
            }
        } catch (IOException e) {
            if (stillWanted()) {
                throw e;
            }
        }
    }

    private boolean streamWanted() {
        return !closed && !viewers.isEmpty() && !stillWanted();
    }

    private boolean stillWanted() {
        stills.removeIf(CompletableFuture::isDone);
        return !closed && !stills.isEmpty();
    }

    private void refuse(Why why, IOException cause) {
        for (CompletableFuture<Picture> still = stills.poll(); still != null; still = stills.poll()) {
            still.completeExceptionally(new DeviceException(why, name + " gave no still", cause));
        }
    }

    private void look() {
        if (source.isThere()) {
            there(Health.UNKNOWN, Set.of());
        } else {
            absence.noted();
        }
    }

    private void there(Health health, Set<Fact> facts) {
        absence.ended();
        state.become(Link.UP, health, facts);
    }

    private void pause(Duration limit) throws InterruptedException {
        if (news.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS)) {
            news.drainPermits();
        }
    }
}
