package it.sportello.hub.live;

import java.nio.ByteBuffer;
import org.eclipse.jetty.util.Callback;

/** The way to one client's socket. */
interface Wire {

    /** Begins to write; the callback is told once the bytes are with the system. At most one write at a time. */
    void write(ByteBuffer bytes, Callback written);

    /** Closes the socket at once; a second call does nothing. */
    void close();
}
