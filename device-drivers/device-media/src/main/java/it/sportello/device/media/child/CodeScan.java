package it.sportello.device.media.child;

import it.sportello.device.Device.Subscription;
import it.sportello.device.code.CodeReader;
import it.sportello.device.media.MediaEvent;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Looks for codes before the camera while it is wanted. On the desk's thread. */
final class CodeScan {
    private final CameraUse camera;
    private final Consumer<MediaEvent> out;
    private @Nullable Subscription watching;

    CodeScan(CameraUse camera, Consumer<MediaEvent> out) {
        this.camera = camera;
        this.out = out;
    }

    void start() {
        if (watching == null) {
            watching = camera.watch(new CodeReader(scan -> out.accept(new MediaEvent.CodeRead(scan.text()))));
        }
    }

    void stop() {
        if (watching != null) {
            watching.close();
            watching = null;
        }
    }
}
