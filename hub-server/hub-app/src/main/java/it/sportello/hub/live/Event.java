package it.sportello.hub.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import it.sportello.api.Frame;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A piece of an event stream, encoded once for all who get it.
 *
 * @param bytes read-only and outside the heap; each reader takes a duplicate
 * @param at when the frame was made; null for what is not a frame
 */
record Event(ByteBuffer bytes, @Nullable Instant at) {

    /** A comment: it keeps the connection alive and finds the peers that are gone. */
    static final Event HEARTBEAT = new Event(direct(":\n\n"), null);

    /** What comes before the first frame: how long a client waits until it comes again. */
    static final String GREETING = "retry: 2000\n\n";

    static Event of(Frame frame, String json) {
        return new Event(direct("id: " + frame.version() + "\nevent: frame\ndata: " + json + "\n\n"), frame.at());
    }

    private static ByteBuffer direct(String text) {
        var encoded = text.getBytes(UTF_8);
        return ByteBuffer.allocateDirect(encoded.length).put(encoded).flip().asReadOnlyBuffer();
    }
}
