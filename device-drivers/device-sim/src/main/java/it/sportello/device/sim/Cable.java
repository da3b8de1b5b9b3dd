package it.sportello.device.sim;

import java.io.IOException;

/** The device's end of the way to its driver. Any thread. */
interface Cable extends AutoCloseable {
    /** The bytes that came within a short moment; none where none came or nobody is there. */
    byte[] read(int most) throws IOException;

    /** Hands bytes to the driver; without one they are lost. */
    void write(byte[] bytes) throws IOException;

    boolean isPlugged();

    /** Pulls the cable; what was under way is lost. */
    void unplug() throws IOException;

    /** Puts the cable back: the driver finds the device at the same address as before. */
    void replug() throws IOException;

    @Override
    void close() throws IOException;
}
