package it.sportello.device;

import java.io.IOException;
import java.time.Duration;

/**
 * An open way for bytes to and from a device: what an emulator stands at the other end of.
 *
 * <p>One thread reads and one writes at a time; {@code close} may come from any thread and ends both. After an
 * {@code IOException} the wire is dead: close it and open a new one.
 */
public interface Wire extends AutoCloseable {
    /**
     * The bytes that came in, at least one; none after {@code limit} without any.
     *
     * @throws IOException the other end is gone
     */
    byte[] read(Duration limit) throws IOException, InterruptedException;

    /**
     * Hands over all bytes.
     *
     * @throws IOException the other end is gone, or did not take them within {@code limit}; some may have gone through
     */
    void write(byte[] bytes, Duration limit) throws IOException, InterruptedException;

    @Override
    void close();
}
