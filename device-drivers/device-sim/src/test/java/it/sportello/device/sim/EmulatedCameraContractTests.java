package it.sportello.device.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.sportello.device.Device.Subscription;
import it.sportello.device.DeviceState.Fact;
import it.sportello.device.DeviceState.Health;
import it.sportello.device.Picture;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The emulated camera through the real driver, and what only it can be made to do. */
final class EmulatedCameraContractTests extends CameraContractTests {
    private final EmulatedCamera emulator = EmulatedCamera.atFreePort(InstantSource.system());

    @Override
    String plugIn() {
        emulator.start();
        return emulator.address();
    }

    @Override
    void unplug() {
        emulator.unplug();
    }

    @Override
    void replug() {
        emulator.replug();
    }

    @Test
    void itsLightIsOnOnlyWhileSomebodyWatches() {
        assertThat(emulator.isOpen()).isFalse();
        Subscription first = camera.watch(picture -> {});
        Subscription second = camera.watch(picture -> {});
        await().atMost(LIMIT).until(emulator::isOpen);
        first.close();
        assertThat(next()).isNotNull();
        assertThat(emulator.isOpen()).isTrue();
        second.close();
        await().atMost(LIMIT).until(() -> !emulator.isOpen());
    }

    @Test
    void aClosedCameraIsReleased() {
        camera.watch(picture -> {});
        assertThat(next()).isNotNull();
        camera.close();
        await().atMost(LIMIT).until(() -> !emulator.isOpen());
    }

    @Test
    void theTimeInTheTestPatternIsNow() {
        Picture picture = next();
        long delay = TimeCode.delayMillis(picture.planes(), picture.width(), System.currentTimeMillis());
        assertThat(delay).isLessThan(10_000);
    }

    @Test
    void whatIsHeldBeforeItIsSeenUntilItIsPutAway() throws Exception {
        AtomicReference<Picture> newest = new AtomicReference<>();
        try (Subscription watching = camera.watch(newest::set)) {
            emulator.hold(white());
            await().atMost(LIMIT)
                    .until(() -> newest.get() != null && mean(newest.get().y()) > 225);
            emulator.putAway();
            await().atMost(LIMIT).until(() -> mean(newest.get().y()) < 200);
            assertThat(put("scene", Scene.jpeg(white()))).isEqualTo(204);
            await().atMost(LIMIT).until(() -> mean(newest.get().y()) > 225);
            assertThat(put("scene", new byte[] {1, 2, 3})).isEqualTo(415);
        }
    }

    @Test
    void aBlackPictureIsTold() {
        emulator.faults().black(true);
        try (Subscription watching = camera.watch(picture -> {})) {
            awaitFact(Fact.DARK_PICTURE);
            assertThat(camera.state().health()).isEqualTo(Health.DEGRADED);
            emulator.faults().clear();
            await().atMost(LIMIT).until(() -> camera.state().health() == Health.OK);
        }
    }

    @Test
    void aFrozenPictureIsTold() {
        try (Subscription watching = camera.watch(picture -> {})) {
            assertThat(next()).isNotNull();
            emulator.faults().frozen(true);
            awaitFact(Fact.FROZEN_PICTURE);
            emulator.faults().clear();
            await().atMost(LIMIT).until(() -> camera.state().health() == Health.OK);
        }
    }

    @Test
    void aPictureHeldStillIsNotTakenForAFrozenOne() {
        emulator.hold(white());
        AtomicReference<Picture> first = new AtomicReference<>();
        AtomicReference<Picture> newest = new AtomicReference<>();
        try (Subscription watching = camera.watch(picture -> {
            first.compareAndSet(null, picture);
            newest.set(picture);
        })) {
            await().atMost(LIMIT)
                    .until(() -> newest.get() != null
                            && newest.get().nanos() - first.get().nanos() > 4_500_000_000L);
            assertThat(camera.state().facts()).isEmpty();
        }
    }

    @Test
    void aSilentCameraIsAFaultAndComesBack() {
        try (Subscription watching = camera.watch(picture -> {})) {
            assertThat(next()).isNotNull();
            emulator.faults().silent(true);
            awaitFact(Fact.NO_ANSWER);
            assertThat(camera.state().ready()).isFalse();
            emulator.faults().clear();
            await().atMost(LIMIT).until(() -> camera.state().health() == Health.OK);
        }
    }

    @Test
    void aSilentCameraDoesNotHoldUpItsClosing() {
        camera.watch(picture -> {});
        assertThat(next()).isNotNull();
        emulator.faults().silent(true);
        camera.close();
        assertThat(grabbers).noneMatch(Thread::isAlive);
    }

    @Test
    void aSlowCameraStaysWell() {
        emulator.faults().slow(1);
        AtomicReference<Picture> newest = new AtomicReference<>();
        try (Subscription watching = camera.watch(newest::set)) {
            await().atMost(LIMIT).until(() -> newest.get() != null);
            Picture first = newest.get();
            await().atMost(LIMIT).until(() -> newest.get() != first);
            assertThat(camera.state().health()).isEqualTo(Health.OK);
        }
    }

    private void awaitFact(Fact fact) {
        await().atMost(LIMIT).until(() -> camera.state().facts().contains(fact));
    }

    private int put(String path, byte[] body) throws Exception {
        URI uri = URI.create(emulator.address().replaceAll("/video.*", "/" + path));
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(uri)
                    .PUT(BodyPublishers.ofByteArray(body))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private static BufferedImage white() {
        BufferedImage image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 640, 480);
        pen.dispose();
        return image;
    }
}
