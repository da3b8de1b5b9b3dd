package it.sportello.device.media.protocol;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of a stream, none longer than a bound: what is longer is left out as a whole. One thread. */
public final class Lines {
    private final InputStream in;
    private final int bound;
    private final byte[] chunk = new byte[16_384];
    private int from;
    private int to;

    public Lines(InputStream in, int bound) {
        this.in = in;
        this.bound = bound;
    }

    /** The next line, or null at the end; waits. */
    public @Nullable String next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        boolean tooLong = false;
        while (true) {
            if (from == to && !fill()) {
                return null;
            }
            int end = from;
            while (end < to && chunk[end] != '\n') {
                end++;
            }
            tooLong |= line.size() + (end - from) > bound;
            if (!tooLong) {
                line.write(chunk, from, end - from);
            }
            from = end;
            if (end < to) {
                from++;
                if (!tooLong) {
                    return line.toString(StandardCharsets.UTF_8);
                }
                tooLong = false;
                line.reset();
            }
        }
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(chunk));
        return to > 0;
    }
}
