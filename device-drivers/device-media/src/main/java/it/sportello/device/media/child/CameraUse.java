package it.sportello.device.media.child;

import it.sportello.device.Camera;
import it.sportello.device.Device.Subscription;
import it.sportello.device.DeviceException;
import it.sportello.device.Picture;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Lends the camera out, and tells when it is open, that is while somebody looks. */
final class CameraUse {
    private final Camera camera;
    private final Consumer<Boolean> open;
    private int users;

    CameraUse(Camera camera, Consumer<Boolean> open) {
        this.camera = camera;
        this.open = open;
    }

    Subscription watch(Consumer<? super Picture> viewer) {
        count(1);
        Subscription watching = camera.watch(viewer);
        AtomicBoolean over = new AtomicBoolean();
        return () -> {
            if (!over.getAndSet(true)) {
                watching.close();
                count(-1);
            }
        };
    }

    Picture still(Duration limit) throws DeviceException, InterruptedException {
        count(1);
        try {
            return camera.still(limit);
        } finally {
            count(-1);
        }
    }

    private synchronized void count(int change) {
        boolean before = users > 0;
        users += change;
        if (before != users > 0) {
            open.accept(users > 0);
        }
    }
}
