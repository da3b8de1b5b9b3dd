package it.sportello.hub.gateway;

import it.sportello.codec.MessageCodec;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;
import org.jspecify.annotations.Nullable;

/**
 * The address where devices open their links.
 *
 * <p>The security of the servlets does not see it: a device proves itself on the link. A browser says where it comes from
 * and is turned away, for no device is one.
 */
final class LinkEdge implements AutoCloseable {

    private static final String PATH = "/device/link";
    private static final int MAX_MESSAGE_BYTES = 64 * 1024;

    private final GatewayDoors doors;
    private final GatewaySettings settings;
    private final ScheduledExecutorService timer;
    private final MessageCodec codec = new MessageCodec();

    /** The timer needs one thread; it is shut down with the edge. */
    LinkEdge(GatewayDoors doors, GatewaySettings settings, ScheduledExecutorService timer) {
        this.doors = doors;
        this.settings = settings;
        this.timer = timer;
    }

    /** Stands in front of what the server handles already. */
    void stand(Server server) {
        var handler = WebSocketUpgradeHandler.from(server, this::configure);
        handler.setHandler(server.getHandler());
        server.setHandler(handler);
        var every = settings.check().toMillis();
        var _ = timer.scheduleWithFixedDelay(this::check, every, every, TimeUnit.MILLISECONDS);
    }

    /** Not on the timer, which never waits for the database. */
    private void check() {
        doors.workers().execute(doors.links()::check);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private void configure(ServerWebSocketContainer container) {
        container.setIdleTimeout(settings.idle());
        container.setMaxTextMessageSize(MAX_MESSAGE_BYTES);
        container.setMaxBinaryMessageSize(MAX_MESSAGE_BYTES);
        container.setMaxFrameSize(MAX_MESSAGE_BYTES);
        container.addMapping(PATH, (request, response, callback) -> accept(container, request, response, callback));
    }

    private @Nullable LinkSocket accept(
            ServerWebSocketContainer container,
            ServerUpgradeRequest request,
            ServerUpgradeResponse response,
            Callback callback) {
        if (request.getHeaders().contains(HttpHeader.ORIGIN)) {
            Response.writeError(request, response, callback, HttpStatus.FORBIDDEN_403);
            return null;
        }
        if (container.getOpenSessions().size() >= settings.maxLinks()) {
            Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
            return null;
        }
        return new LinkSocket(doors, settings, codec, timer, Request.getRemoteAddr(request));
    }
}
