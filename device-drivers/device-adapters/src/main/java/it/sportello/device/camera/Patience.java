package it.sportello.device.camera;

import it.sportello.device.wire.Deadline;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.bytedeco.ffmpeg.avformat.AVIOInterruptCB;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;

/** How long FFmpeg may wait; it asks by itself while it does. */
final class Patience extends AVIOInterruptCB.Callback_Pointer {
    private static final long serialVersionUID = 1;
    private static final int LONGEST_REASON = 128;

    private final transient BooleanSupplier goOn;
    private transient Deadline deadline = Deadline.in(Duration.ZERO);

    Patience(BooleanSupplier goOn) {
        this.goOn = goOn;
    }

    void begin(Duration limit) {
        deadline = Deadline.in(limit);
    }

    boolean lasts() {
        return goOn.getAsBoolean() && !deadline.passed();
    }

    void check() throws IOException {
        if (!lasts()) {
            throw failure("nothing came", 0);
        }
    }

    /** What a failed call comes to: too late, not wanted any more, or what FFmpeg says. */
    IOException failure(String what, int code) {
        if (!goOn.getAsBoolean()) {
            return new IOException("not wanted any more");
        }
        return deadline.passed()
                ? new InterruptedIOException("no picture in time")
                : new IOException(what + reason(code));
    }

    @Override
    public int call(Pointer nothing) {
        return lasts() ? 0 : 1;
    }

    private static String reason(int code) {
        try (BytePointer reason = new BytePointer(LONGEST_REASON)) {
            avutil.av_strerror(code, reason, LONGEST_REASON);
            return ": " + reason.getString();
        }
    }
}
