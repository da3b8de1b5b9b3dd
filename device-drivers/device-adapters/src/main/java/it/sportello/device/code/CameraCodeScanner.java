package it.sportello.device.code;

import it.sportello.device.Camera;
import it.sportello.device.CodeScanner;
import it.sportello.device.DeviceEvent;
import it.sportello.device.DeviceId;
import it.sportello.device.DeviceState;
import it.sportello.device.Scan;
import java.util.function.Consumer;

/** A camera that looks for QR codes, and is open only while somebody wants them. It is the camera itself by another name. */
public final class CameraCodeScanner implements CodeScanner {
    private final Camera camera;

    public CameraCodeScanner(Camera camera) {
        this.camera = camera;
    }

    @Override
    public DeviceId id() {
        return camera.id();
    }

    @Override
    public DeviceState state() {
        return camera.state();
    }

    @Override
    public Subscription listen(Consumer<? super DeviceEvent> listener) {
        return camera.listen(listener);
    }

    @Override
    public Subscription onScan(Consumer<? super Scan> listener) {
        return camera.watch(new CodeReader(listener));
    }

    @Override
    public void start() {
        camera.start();
    }

    @Override
    public void close() {
        camera.close();
    }
}
