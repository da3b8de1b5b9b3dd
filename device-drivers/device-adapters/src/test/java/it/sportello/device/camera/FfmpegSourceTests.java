package it.sportello.device.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportello.device.CameraMode;
import it.sportello.device.Picture;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What FFmpeg opens, and that it gives everything back. */
@Timeout(60)
final class FfmpegSourceTests {
    private static final CameraMode MODE = new CameraMode(320, 240, 200);
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final int TIMES = 60;

    @TempDir
    private Path directory;

    @Test
    void openingAndClosingManyTimesLeavesNothingBehind() throws IOException {
        Path file = picture("scene.png", 640, 480);
        look("file:" + file);
        look("lavfi:testsrc2");
        long pointers = Pointer.totalCount();
        int files = openFiles();
        for (int i = 0; i < TIMES; i++) {
            look("file:" + file);
            look("lavfi:testsrc2");
        }
        assertThat(Pointer.totalCount()).isLessThanOrEqualTo(pointers + 2);
        assertThat(openFiles()).isLessThanOrEqualTo(files + 2);
    }

    @Test
    void whatIsNoPictureDoesNotOpenAndLeavesNothingBehind() throws IOException {
        Path file = Files.writeString(directory.resolve("letter.png"), "no picture");
        look("lavfi:testsrc2");
        int files = openFiles();
        for (int i = 0; i < TIMES; i++) {
            assertThatThrownBy(() -> look("file:" + file)).isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> look("v4l2:/dev/null")).isInstanceOf(IOException.class);
        assertThat(openFiles()).isLessThanOrEqualTo(files + 2);
    }

    @Test
    void aPictureOfOtherProportionsKeepsThem() throws IOException {
        Picture picture = look("file:" + picture("tall.png", 601, 801));
        assertThat(picture.width()).isEqualTo(180);
        assertThat(picture.height()).isEqualTo(240);
    }

    @Test
    void aSmallPictureIsNotMadeLarger() throws IOException {
        assertThat(look("file:" + picture("small.png", 160, 120)).width()).isEqualTo(160);
    }

    @Test
    void aFileThatIsReplacedEndsTheStreamSoThatTheNewOneIsOpened() throws IOException {
        Path file = picture("scene.png", 640, 480);
        try (PictureStream stream = source("file:" + file).open(MODE, () -> true)) {
            stream.next(LIMIT);
            Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
            assertThatThrownBy(() -> stream.next(LIMIT)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void whatWaitsForASilentCameraEndsOnceNobodyWantsItAnyMore() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            AtomicInteger asked = new AtomicInteger();
            FfmpegSource source = source("http://127.0.0.1:" + silent.getLocalPort() + "/video");
            assertThatThrownBy(() -> source.open(MODE, () -> asked.incrementAndGet() < 10))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(InterruptedIOException.class);
        }
    }

    private static Picture look(String address) throws IOException {
        try (PictureStream stream = source(address).open(MODE, () -> true)) {
            stream.next(LIMIT);
            return stream.next(LIMIT);
        }
    }

    private static FfmpegSource source(String address) {
        return new FfmpegSource(CameraAddress.parse(address));
    }

    private Path picture(String name, int width, int height) throws IOException {
        Path file = directory.resolve(name);
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        return file;
    }

    private static int openFiles() {
        String[] files = new File("/proc/self/fd").list();
        return files == null ? 0 : files.length;
    }
}
