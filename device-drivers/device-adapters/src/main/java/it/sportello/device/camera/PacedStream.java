package it.sportello.device.camera;

import it.sportello.device.CameraMode;
import it.sportello.device.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/**
 * Pictures that could come at any speed, handed out at that of a camera. What ends begins again. A file that is replaced
 * is shown from then on, one that is taken away is a camera unplugged.
 */
final class PacedStream implements PictureStream {
    private final FfmpegInput input;
    private final Scaler scaler;
    private final long interval;
    private final @Nullable Path file;
    private final @Nullable FileTime version;
    private @Nullable Picture last;
    private long due = System.nanoTime();
    private int sinceStart;
    private boolean unmoving;

    /** Takes the input over. */
    PacedStream(FfmpegInput input, CameraMode mode) {
        this(input, mode, null, null);
    }

    PacedStream(Path file, CameraMode mode, BooleanSupplier goOn) throws IOException {
        this(new FfmpegInput("", file.toString(), Map.of(), goOn), mode, file, Files.getLastModifiedTime(file));
    }

    private PacedStream(FfmpegInput input, CameraMode mode, @Nullable Path file, @Nullable FileTime version) {
        this.input = input;
        this.scaler = new Scaler(mode);
        this.interval = Duration.ofSeconds(1).toNanos() / mode.rate();
        this.file = file;
        this.version = version;
    }

    @Override
    public Picture next(Duration limit) throws IOException {
        awaitTurn();
        if (file != null && !Files.getLastModifiedTime(file).equals(version)) {
            throw new NoSuchFileException(file.toString(), null, "replaced");
        }
        Picture picture = unmoving && last != null ? last.at(System.nanoTime()) : decoded(limit);
        last = picture;
        return picture;
    }

    @Override
    public void close() {
        scaler.close();
        input.close();
    }

    private void awaitTurn() {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        due = Math.max(due + interval, System.nanoTime() - interval);
    }

    private Picture decoded(Duration limit) throws IOException {
        AVFrame frame = input.next(limit);
        if (frame == null && sinceStart == 1 && last != null) {
            unmoving = true;
            return last.at(System.nanoTime());
        }
        if (frame == null) {
            input.rewind();
            sinceStart = 0;
            frame = input.next(limit);
        }
        if (frame == null) {
            throw new IOException("holds no picture");
        }
        sinceStart++;
        return scaler.picture(frame, System.nanoTime());
    }
}
