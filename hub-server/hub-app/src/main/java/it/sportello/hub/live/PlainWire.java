package it.sportello.hub.live;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.EOFException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A response that is never finished: the way to a client whose connection must stay with HTTP, under TLS or HTTP/2.
 *
 * <p>Here the heartbeat is what finds a client that is gone.
 */
final class PlainWire implements Wire {

    private static final Logger LOG = LoggerFactory.getLogger(PlainWire.class);

    private final Response response;
    private final Callback request;
    private final Consumer<LiveStream> leave;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicReference<@Nullable LiveStream> stream = new AtomicReference<>();

    private PlainWire(Response response, Callback request, Consumer<LiveStream> leave) {
        this.response = response;
        this.request = request;
        this.leave = leave;
    }

    /** Sends the headers of a stream, then joins. */
    static void open(
            Request request,
            Response response,
            Callback callback,
            Function<Wire, LiveStream> join,
            Consumer<LiveStream> leave) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put("X-Accel-Buffering", "no");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        var wire = new PlainWire(response, callback, leave);
        request.addIdleTimeoutListener(timeout -> false);
        request.addFailureListener(cause -> wire.close());
        var greeting = ByteBuffer.wrap(Event.GREETING.getBytes(US_ASCII));
        response.write(false, greeting, Callback.from(() -> wire.joinBy(join), cause -> wire.close()));
    }

    private void joinBy(Function<Wire, LiveStream> join) {
        try {
            stream.set(join.apply(this));
        } catch (RuntimeException e) {
            LOG.warn("A stream could not be joined: {}", e.getClass().getName());
            close();
        }
        if (closed.get()) {
            leaveOnce();
        }
    }

    @Override
    public void write(ByteBuffer bytes, Callback written) {
        response.write(false, bytes, written);
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            request.failed(new EOFException("the stream is closed"));
            leaveOnce();
        }
    }

    private void leaveOnce() {
        var joined = stream.getAndSet(null);
        if (joined != null) {
            leave.accept(joined);
        }
    }
}
