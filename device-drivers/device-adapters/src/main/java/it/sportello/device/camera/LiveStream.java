package it.sportello.device.camera;

import it.sportello.device.CameraMode;
import it.sportello.device.Picture;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Pictures as a camera sends them. */
final class LiveStream implements PictureStream {
    private final FfmpegInput input;
    private final Scaler scaler;

    /** Takes the input over. */
    LiveStream(FfmpegInput input, CameraMode mode) {
        this.input = input;
        this.scaler = new Scaler(mode);
    }

    @Override
    public Picture next(Duration limit) throws IOException {
        AVFrame frame = input.next(limit);
        if (frame == null) {
            throw new EOFException("the camera has ended its pictures");
        }
        return scaler.picture(frame, System.nanoTime());
    }

    @Override
    public void close() {
        scaler.close();
        input.close();
    }
}
