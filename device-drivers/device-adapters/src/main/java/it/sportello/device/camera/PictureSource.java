package it.sportello.device.camera;

import it.sportello.device.CameraMode;
import java.io.IOException;
import java.util.function.BooleanSupplier;

/** What a camera driver opens, as often as it is lost. */
interface PictureSource {
    /** Whether something is there, as far as can be told without opening it. */
    boolean isThere();

    /** Whether no two pictures are ever quite the same, as with every real sensor. */
    boolean isLive();

    /** How many pictures pass until light and focus are found. */
    int warmUp();

    /**
     * The pictures of the camera.
     *
     * @param goOn asked every few milliseconds; once it says no, the stream ends whatever it waits for
     * @throws IOException nobody is there
     */
    PictureStream open(CameraMode mode, BooleanSupplier goOn) throws IOException;
}
