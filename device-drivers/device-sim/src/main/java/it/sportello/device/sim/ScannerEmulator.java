package it.sportello.device.sim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** A code scanner that is not there: it stands at the far end of a serial cable. Any thread. */
public final class ScannerEmulator implements AutoCloseable {
    private final Cable cable;
    private volatile String prefix = "";
    private volatile String suffix = "\r";
    private volatile int pieces = 1;

    private ScannerEmulator(Cable cable) {
        this.cable = cable;
    }

    /** At a serial port that a driver finds under this path, before and after every {@link #replug}. */
    public static ScannerEmulator atSerialPort(Path path) throws IOException {
        return new ScannerEmulator(new PtyCable(path));
    }

    /** What it sends before and after each code. */
    public void frame(String before, String after) {
        prefix = before;
        suffix = after;
    }

    /** In how many pieces its next codes go over the cable. */
    public void split(int count) {
        pieces = count;
    }

    /** Holds a code before the scanner. */
    public void show(String text) {
        send((prefix + text + suffix).getBytes(StandardCharsets.UTF_8));
    }

    /** Sends bytes as of a scanner with another speed. */
    public void noise(int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) (0x80 | i * 37);
        }
        send(bytes);
        send(suffix.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends these bytes and nothing else. */
    public void send(byte[] bytes) {
        int length = Math.max(1, (bytes.length + pieces - 1) / pieces);
        try {
            for (int from = 0; from < bytes.length; from += length) {
                cable.write(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + length)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("nobody takes it", e);
        }
    }

    /** Pulls the cable. */
    public void unplug() {
        try {
            cable.unplug();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the cable back. */
    public void replug() {
        try {
            cable.replug();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        cable.close();
    }
}
