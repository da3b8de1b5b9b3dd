package it.sportello.hub.video.link;

import it.sportello.api.room.RoomEvent.Ended.Reason;
import it.sportello.codec.MessageCodec;
import it.sportello.hub.video.desk.Passes;
import it.sportello.hub.video.desk.VideoSettings;
import java.net.URI;
import java.util.Locale;
import java.util.concurrent.ScheduledExecutorService;
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
final class RoomEdge implements SmartLifecycle {

    private static final int MAX_MESSAGE_BYTES = 64 * 1024;
    private static final int UNANSWERED_PINGS = 4;

    private final LinkDoors doors;
    private final VideoSettings settings;
    private final ScheduledExecutorService timer;
    private final MessageCodec codec = new MessageCodec();
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
        timer.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void configure(ServerWebSocketContainer container) {
        container.setIdleTimeout(settings.ping().multipliedBy(UNANSWERED_PINGS));
        container.setMaxTextMessageSize(MAX_MESSAGE_BYTES);
        container.setMaxBinaryMessageSize(MAX_MESSAGE_BYTES);
        container.setMaxFrameSize(MAX_MESSAGE_BYTES);
        container.addMapping(
                Passes.LINK, (request, response, callback) -> accept(container, request, response, callback));
    }

    private @Nullable RoomSocket accept(
            ServerWebSocketContainer container,
            ServerUpgradeRequest request,
            ServerUpgradeResponse response,
            Callback callback) {
        if (!isOwn(
                request.getHeaders().get(HttpHeader.ORIGIN),
                request.getHeaders().get(HttpHeader.HOST))) {
            Response.writeError(request, response, callback, HttpStatus.FORBIDDEN_403);
            return null;
        }
        if (container.getOpenSessions().size() >= settings.maxLinks()) {
            Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
            return null;
        }
        return new RoomSocket(doors, settings, codec, timer);
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
