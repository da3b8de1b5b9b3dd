package it.sportello.device.wire;

import java.io.IOException;

/** A port whose calls block in native code until something happens or another thread closes it. */
public interface BlockingPort {
    /** How many bytes came in, 0 where none came for a while, -1 where the other end is gone. */
    int read(byte[] buffer) throws IOException;

    /** Writes all bytes, however long that takes. */
    void write(byte[] bytes) throws IOException;

    /** Ends the calls of other threads with an error; may be called again. */
    void close();
}
