package it.sportello.device.camera;

import it.sportello.device.Picture;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;

/** A camera that is open. One thread. After an exception it is dead: close it and open a new one. */
interface PictureStream extends AutoCloseable {
    /**
     * The next picture.
     *
     * @throws InterruptedIOException none came within the limit
     * @throws IOException the camera is gone, or nobody wants it any more
     */
    Picture next(Duration limit) throws IOException;

    /** Releases the camera; its light goes out. */
    @Override
    void close();
}
