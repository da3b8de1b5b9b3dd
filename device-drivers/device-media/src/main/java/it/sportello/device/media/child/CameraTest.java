package it.sportello.device.media.child;

import it.sportello.device.Device.Subscription;
import it.sportello.device.Picture;
import it.sportello.device.media.MediaEngine.Finding;
import java.nio.ByteBuffer;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Looks whether the camera gives pictures, enough of them, and bright ones. */
final class CameraTest {
    private static final int ENOUGH = 10;
    private static final int LIMIT_MILLIS = 3_000;
    private static final int DARK = 40;
    private static final int STEP = 101;

    private final CameraUse camera;

    CameraTest(CameraUse camera) {
        this.camera = camera;
    }

    /** Waits for the pictures. */
    Finding run() {
        CountDownLatch pictures = new CountDownLatch(ENOUGH);
        AtomicReference<Picture> last = new AtomicReference<>();
        Subscription watching = camera.watch(picture -> {
            last.set(picture);
            pictures.countDown();
        });
        try {
            boolean enough = pictures.await(LIMIT_MILLIS, TimeUnit.MILLISECONDS);
            Picture picture = last.get();
            if (picture == null) {
                return Finding.NONE;
            }
            return enough && brightness(picture) > DARK ? Finding.GOOD : Finding.WEAK;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Finding.UNKNOWN;
        } finally {
            watching.close();
        }
    }

    private static long brightness(Picture picture) {
        ByteBuffer luma = picture.y();
        long sum = 0;
        int count = 0;
        for (int i = 0; i < luma.limit(); i += STEP) {
            sum += luma.get(i) & 0xff;
            count++;
        }
        return sum / Math.max(1, count);
    }
}
