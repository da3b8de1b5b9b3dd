package it.sportello.device.sim;

import static org.awaitility.Awaitility.await;

import it.sportello.device.CodeScanner;
import it.sportello.device.DeviceId;
import it.sportello.device.camera.CameraSettings;
import it.sportello.device.camera.FfmpegCamera;
import it.sportello.device.code.CameraCodeScanner;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;

/** A camera that looks for codes. */
final class CameraCodeScannerContractTests extends CodeScannerContractTests {
    private static final Duration OUT_OF_SIGHT = Duration.ofSeconds(3);

    private final EmulatedCamera emulator = EmulatedCamera.atFreePort(InstantSource.system());

    @Override
    CodeScanner plugIn() {
        emulator.start();
        return new CameraCodeScanner(new FfmpegCamera(
                new DeviceId("camera", "booth"),
                CameraSettings.at(emulator.address()),
                InstantSource.system(),
                Thread.ofPlatform().daemon().name("booth camera").factory(),
                Executors.newVirtualThreadPerTaskExecutor()));
    }

    @Override
    void unplug() {
        emulator.unplug();
    }

    @Override
    void replug() {
        emulator.replug();
    }

    @Override
    void show(String text) {
        emulator.hold(TablePhoto.of(640, 480, 320, 320, 12, 15)
                .withLight(0.9, 0.4)
                .withNoise(3)
                .take(QrSheets.paper(text)));
    }

    @Override
    void putAway() {
        emulator.putAway();
        await().pollDelay(OUT_OF_SIGHT).until(() -> true);
    }
}
