package it.sportello.hub.live;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.io.AbstractConnection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A socket taken out of HTTP once the headers of an event stream are sent: without parser and channel an idle client
 * costs little more than a kilobyte.
 *
 * <p>It uses the way in which Jetty hands a connection over to another protocol, here with status 200. What a client
 * sends after its request is not wanted, and ends the stream.
 */
final class SwappedConnection extends AbstractConnection implements Wire {

    private static final Logger LOG = LoggerFactory.getLogger(SwappedConnection.class);

    private static final byte[] HEAD = ("""
            HTTP/1.1 200 OK\r
            Content-Type: text/event-stream\r
            Cache-Control: no-store\r
            X-Accel-Buffering: no\r
            X-Content-Type-Options: nosniff\r
            Connection: close\r
            \r
            """ + Event.GREETING).getBytes(US_ASCII);

    private final Function<Wire, LiveStream> join;
    private final Consumer<LiveStream> leave;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicReference<@Nullable LiveStream> stream = new AtomicReference<>();

    private SwappedConnection(
            EndPoint endPoint, Executor executor, Function<Wire, LiveStream> join, Consumer<LiveStream> leave) {
        super(endPoint, executor);
        this.join = join;
        this.leave = leave;
    }

    /** Whether the request's connection can be taken: it carries one request at a time, in clear text. */
    static boolean fits(Request request) {
        var meta = request.getConnectionMetaData();
        return meta.getHttpVersion() == HttpVersion.HTTP_1_1
                && !meta.getConnection().getEndPoint().isSecure();
    }

    /** Ends the request with the headers of a stream, and joins once the connection is taken over. */
    static void open(Request request, Callback callback, Function<Wire, LiveStream> join, Consumer<LiveStream> leave) {
        var endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
        var executor = request.getComponents().getExecutor();
        request.setAttribute(
                HttpStream.UPGRADE_CONNECTION_ATTRIBUTE, new SwappedConnection(endPoint, executor, join, leave));
        request.addHttpStreamWrapper(stream -> new OwnHead(stream, endPoint));
        callback.succeeded();
    }

    @Override
    public void onOpen() {
        super.onOpen();
        getEndPoint().setIdleTimeout(-1);
        try {
            stream.set(join.apply(this));
        } catch (RuntimeException e) {
            LOG.warn("A stream could not be joined: {}", e.getClass().getName());
            close();
            return;
        }
        if (closed.get()) {
            // Closed while it joined: nobody else will leave for it.
            leaveOnce();
        } else {
            fillInterested();
        }
    }

    @Override
    public void onClose(Throwable cause) {
        closed.set(true);
        leaveOnce();
        super.onClose(cause);
    }

    private void leaveOnce() {
        var joined = stream.getAndSet(null);
        if (joined != null) {
            leave.accept(joined);
        }
    }

    @Override
    public void onFillable() {
        try {
            if (getEndPoint().fill(BufferUtil.allocate(16)) == 0) {
                fillInterested();
            } else {
                close();
            }
        } catch (IOException gone) {
            close();
        }
    }

    @Override
    public void write(ByteBuffer bytes, Callback written) {
        getEndPoint().write(written, bytes);
    }

    /** Sends the head of a stream in place of the answer that Jetty would make. */
    private static final class OwnHead extends HttpStream.Wrapper {

        private final EndPoint endPoint;

        OwnHead(HttpStream stream, EndPoint endPoint) {
            super(stream);
            this.endPoint = endPoint;
        }

        @Override
        public void send(
                MetaData.Request request,
                MetaData.Response response,
                boolean last,
                ByteBuffer content,
                Callback callback) {
            endPoint.write(callback, ByteBuffer.wrap(HEAD));
        }
    }
}
