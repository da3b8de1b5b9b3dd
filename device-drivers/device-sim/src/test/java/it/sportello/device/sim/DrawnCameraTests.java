package it.sportello.device.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.sportello.device.Camera;
import it.sportello.device.CameraMode;
import it.sportello.device.Device.Subscription;
import it.sportello.device.DeviceId;
import it.sportello.device.Picture;
import it.sportello.device.camera.CameraSettings;
import it.sportello.device.camera.FfmpegCamera;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A picture that FFmpeg draws moves, and comes at the speed of a camera. */
@Timeout(60)
final class DrawnCameraTests {
    @Test
    void aDrawnPictureMovesAtTheWantedRate() throws Exception {
        List<Picture> seen = new CopyOnWriteArrayList<>();
        try (ExecutorService viewers = Executors.newVirtualThreadPerTaskExecutor();
                Camera camera = camera("lavfi:testsrc2", viewers)) {
            camera.start();
            try (Subscription watching = camera.watch(seen::add)) {
                await().atMost(Duration.ofSeconds(20)).until(() -> seen.size() >= 20);
            }
            Picture still = camera.still(Duration.ofSeconds(10));
            assertThat(still.width()).isEqualTo(1280);
        }
        assertThat(seen.get(5).y()).isNotEqualTo(seen.get(15).y());
        assertThat(seen.getFirst().width()).isEqualTo(640);
    }

    private static Camera camera(String address, ExecutorService viewers) {
        return new FfmpegCamera(
                new DeviceId("camera", "drawn"),
                CameraSettings.at(address).withStill(new CameraMode(1280, 720, 10)),
                InstantSource.system(),
                Thread.ofPlatform().daemon().name("drawn camera").factory(),
                viewers);
    }
}
