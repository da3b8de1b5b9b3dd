package it.sportello.hub.video.link;

import it.sportello.api.room.RoomEvent.Ended.Reason;
import it.sportello.codec.MessageCodec;
import it.sportello.hub.video.desk.Passes;
import it.sportello.hub.video.desk.VideoSettings;
import java.net.URI;
import java.util.Locale;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.server.ServerWebSocketContainer;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * The address where participants open their links.
 *
 * <p>The security of the servlets does not see it: a participant shows a pass on the link. A page of another origin is
 * turned away; a kiosk says no origin.
 */
final class RoomEdge implements SmartLifecycle, AutoCloseable {

    private final LinkDoors doors;
    private final VideoSettings settings;
    private final ScheduledExecutorService timer;
    private final MessageCodec codec = new MessageCodec();
    private final AtomicInteger sockets = new AtomicInteger();
    private volatile boolean running;

    /** The timer needs one thread; it is shut down with the edge. */
    RoomEdge(LinkDoors doors, VideoSettings settings, ScheduledExecutorService timer) {
        this.doors = doors;
        this.settings = settings;
        this.timer = timer;
    }

    /** Stands in front of what the server handles already. */
    void stand(Server server) {
        var handler = WebSocketUpgradeHandler.from(server, this::configure);
        handler.setHandler(server.getHandler());
        server.setHandler(handler);
    }

    @Override
    public void start() {
        running = true;
    }

    /** Sends all away before the web server closes. */
    @Override
    public void stop() {
        running = false;
        doors.links().endAll(Reason.UNAVAILABLE);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private void configure(ServerWebSocketContainer container) {
        // The container is the server's, shared with the devices' link: what holds for rooms alone, each socket sets.
        container.addMapping(Passes.LINK, (request, response, callback) -> accept(request, response, callback));
    }

    private @Nullable RoomSocket accept(
            ServerUpgradeRequest request, ServerUpgradeResponse response, Callback callback) {
        if (!isOwn(
                request.getHeaders().get(HttpHeader.ORIGIN),
                request.getHeaders().get(HttpHeader.HOST))) {
            Response.writeError(request, response, callback, HttpStatus.FORBIDDEN_403);
            return null;
        }
        if (sockets.get() >= settings.maxLinks()) {
            Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
            return null;
        }
        return new RoomSocket(doors, settings, codec, timer, sockets);
    }

    /** A page's origin names the host that it asks; the scheme may end at a proxy before the hub. */
    static boolean isOwn(@Nullable String origin, @Nullable String host) {
        if (origin == null) {
            return true;
        }
        try {
            var authority = URI.create(origin).getAuthority();
            return authority != null
                    && host != null
                    && authority.toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
