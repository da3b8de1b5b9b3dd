package it.sportello.device.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import it.sportello.device.Camera;
import it.sportello.device.CameraMode;
import it.sportello.device.Device.Subscription;
import it.sportello.device.DeviceException;
import it.sportello.device.DeviceException.Why;
import it.sportello.device.DeviceId;
import it.sportello.device.DeviceState.Link;
import it.sportello.device.Picture;
import it.sportello.device.camera.CameraSettings;
import it.sportello.device.camera.FfmpegCamera;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What every camera promises. */
@Timeout(60)
abstract class CameraContractTests {
    static final CameraMode STREAM = new CameraMode(320, 240, 20);
    static final CameraMode STILL = new CameraMode(1280, 960, 5);
    static final Duration LIMIT = Duration.ofSeconds(15);

    @TempDir
    Path directory;

    final ExecutorService viewers = Executors.newVirtualThreadPerTaskExecutor();
    final List<Thread> grabbers = new CopyOnWriteArrayList<>();
    Camera camera;

    /** The camera's address; it is there. */
    abstract String plugIn() throws Exception;

    abstract void unplug() throws Exception;

    abstract void replug() throws Exception;

    @BeforeEach
    void open() throws Exception {
        camera = camera(plugIn());
        camera.start();
    }

    @AfterEach
    void close() throws Exception {
        camera.close();
        unplug();
        viewers.close();
    }

    @Test
    void whoWatchesGetsPicturesOfTheWantedSizeAndRate() throws Exception {
        List<Picture> seen = new CopyOnWriteArrayList<>();
        try (Subscription watching = camera.watch(seen::add)) {
            await().atMost(LIMIT).until(() -> seen.size() >= 30);
        }
        assertThat(seen).allMatch(p -> p.width() == STREAM.width() && p.height() == STREAM.height());
        assertThat(seen).extracting(Picture::nanos).isSorted();
        double seconds = (seen.get(29).nanos() - seen.get(9).nanos()) / 1e9;
        assertThat(20 / seconds).isLessThan(2 * STREAM.rate());
        assertThat(camera.state().ready()).isTrue();
    }

    @Test
    void theColoursAreThoseOfTheScene() throws Exception {
        Picture still = camera.still(LIMIT);
        Picture streamed = next();
        for (Picture picture : List.of(still, streamed)) {
            assertThat(mean(picture.y())).as("brightness").isBetween(60.0, 200.0);
            assertThat(mean(picture.u())).as("blue").isBetween(90.0, 170.0);
            assertThat(mean(picture.v())).as("red").isBetween(90.0, 170.0);
        }
        assertThat(mean(still.y())).isCloseTo(mean(streamed.y()), within(12.0));
    }

    @Test
    void aSlowViewerGetsTheNewestAndHoldsUpNobody() throws Exception {
        CountDownLatch free = new CountDownLatch(1);
        List<Picture> slow = new CopyOnWriteArrayList<>();
        List<Picture> quick = new CopyOnWriteArrayList<>();
        Subscription first = camera.watch(picture -> {
            slow.add(picture);
            awaitUninterrupted(free);
        });
        try (Subscription second = camera.watch(quick::add)) {
            await().atMost(LIMIT).until(() -> !slow.isEmpty() && quick.size() >= 20);
            assertThat(slow).hasSize(1);
            free.countDown();
            await().atMost(LIMIT).until(() -> slow.size() >= 2);
            assertThat(slow.get(1).nanos()).isGreaterThanOrEqualTo(quick.get(10).nanos());
        }
        first.close();
    }

    @Test
    void aViewerThatFailsEndsNothing() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        try (Subscription broken = camera.watch(picture -> {
            tries.incrementAndGet();
            throw new IllegalStateException("broken viewer");
        })) {
            await().atMost(LIMIT).until(() -> tries.get() >= 3);
            assertThat(next()).isNotNull();
        }
    }

    @Test
    void aStillIsLargerThanTheStreamWhichGoesOnAfterIt() throws Exception {
        List<Picture> seen = new CopyOnWriteArrayList<>();
        try (Subscription watching = camera.watch(seen::add)) {
            await().atMost(LIMIT).until(() -> seen.size() >= 3);
            Picture still = camera.still(LIMIT);
            assertThat(still.width()).isEqualTo(STILL.width());
            assertThat(still.height()).isEqualTo(STILL.height());
            int before = seen.size();
            await().atMost(LIMIT).until(() -> seen.size() > before + 3);
            assertThat(seen.getLast().width()).isEqualTo(STREAM.width());
        }
    }

    @Test
    void severalStillsAtOnceAreAllGiven() throws Exception {
        var stills = List.of(
                viewers.submit(() -> camera.still(LIMIT)),
                viewers.submit(() -> camera.still(LIMIT)),
                viewers.submit(() -> camera.still(LIMIT)));
        for (var still : stills) {
            assertThat(still.get(20, TimeUnit.SECONDS).width()).isEqualTo(STILL.width());
        }
    }

    @Test
    void unpluggedItIsAbsentAndPluggedInAgainItGoesOn() throws Exception {
        List<Picture> seen = new CopyOnWriteArrayList<>();
        try (Subscription watching = camera.watch(seen::add)) {
            await().atMost(LIMIT).until(() -> seen.size() >= 3);
            unplug();
            await().atMost(LIMIT).until(() -> camera.state().link() == Link.ABSENT);
            assertThat(camera.state().ready()).isFalse();
            assertRefuses(Why.NOT_CONNECTED);
            int before = seen.size();
            replug();
            await().atMost(LIMIT).until(() -> seen.size() > before + 3);
            assertThat(camera.state().link()).isEqualTo(Link.UP);
        }
    }

    @Test
    void itsAbsenceIsNoticedWhileNobodyWatches() throws Exception {
        await().atMost(LIMIT).until(() -> camera.state().ready());
        unplug();
        await().atMost(LIMIT).until(() -> camera.state().link() == Link.ABSENT);
        replug();
        await().atMost(LIMIT).until(() -> camera.state().ready());
    }

    @Test
    void closedItHoldsNoThreadAndStaysClosed() throws Exception {
        camera.watch(picture -> {});
        assertThat(next()).isNotNull();
        camera.close();
        assertThat(grabbers).noneMatch(Thread::isAlive);
        assertThat(camera.state().link()).isEqualTo(Link.CLOSED);
        assertRefuses(Why.NOT_CONNECTED);
    }

    final Camera camera(String address) {
        return new FfmpegCamera(
                new DeviceId("camera", "booth"),
                CameraSettings.at(address).withStream(STREAM).withStill(STILL),
                InstantSource.system(),
                work -> {
                    Thread thread =
                            Thread.ofPlatform().daemon().name("booth camera").unstarted(work);
                    grabbers.add(thread);
                    return thread;
                },
                viewers);
    }

    final Picture next() {
        List<Picture> seen = new CopyOnWriteArrayList<>();
        try (Subscription watching = camera.watch(seen::add)) {
            await().atMost(LIMIT).until(() -> !seen.isEmpty());
        }
        return seen.getFirst();
    }

    final void assertRefuses(Why why) {
        assertThatThrownBy(() -> camera.still(Duration.ofSeconds(5)))
                .isInstanceOfSatisfying(
                        DeviceException.class, e -> assertThat(e.why()).isEqualTo(why));
    }

    static double mean(java.nio.ByteBuffer plane) {
        long sum = 0;
        int count = plane.remaining();
        while (plane.hasRemaining()) {
            sum += plane.get() & 0xff;
        }
        return (double) sum / count;
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
