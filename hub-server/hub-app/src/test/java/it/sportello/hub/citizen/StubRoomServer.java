package it.sportello.hub.citizen;

import it.sportello.api.room.ParticipantRole;
import it.sportello.codec.MessageCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;
import org.jspecify.annotations.Nullable;

/**
 * Serves a {@link StubRooms} with the room's script and a bare page under the citizen's content policy:
 * {@code /room.html?CITIZEN} comes in as the citizen.
 */
final class StubRoomServer implements AutoCloseable {

    private static final String POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; "
            + "require-trusted-types-for 'script'";

    private final MessageCodec codec = new MessageCodec();
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final StubRooms rooms;

    private StubRoomServer(StubRooms rooms) {
        this.rooms = rooms;
    }

    static StubRoomServer start(StubRooms rooms) throws Exception {
        var stub = new StubRoomServer(rooms);
        stub.connector.setHost("127.0.0.1");
        stub.server.addConnector(stub.connector);
        var links = WebSocketUpgradeHandler.from(stub.server, container -> {
            container.setMaxTextMessageSize(64 * 1024);
            container.addMapping(StubRooms.LINK, (request, response, callback) -> new Socket(rooms));
        });
        links.setHandler(stub.new Files());
        stub.server.setHandler(links);
        stub.server.start();
        return stub;
    }

    String page(ParticipantRole role) {
        return "http://localhost:" + connector.getLocalPort() + "/room.html?" + role;
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }

    /** The offers and the static files. */
    private final class Files extends Handler.Abstract {

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws IOException {
            var path = Request.getPathInContext(request);
            response.getHeaders().put("Content-Security-Policy", POLICY);
            if (path.startsWith("/offer/")) {
                return write(response, callback, "application/json", codec.write(rooms.offer(path.substring(7))));
            }
            var file = path.equals("/js/room.js") || path.startsWith("/js/room/")
                    ? "/META-INF/resources" + path
                    : "/it/sportello/hub/citizen" + path;
            try (var in = StubRoomServer.class.getResourceAsStream(file)) {
                if (in == null) {
                    Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
                    return true;
                }
                var type = path.endsWith(".js") ? "text/javascript" : "text/html";
                return write(response, callback, type, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }

        private static boolean write(Response response, Callback callback, String type, String text) {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, type + ";charset=utf-8");
            Content.Sink.write(response, true, text, callback);
            return true;
        }
    }

    /** One participant’s link. Jetty asks for a public class. */
    public static final class Socket implements Session.Listener.AutoDemanding {

        private final StubRooms rooms;
        private @Nullable Session session;
        private @Nullable ParticipantRole role;

        Socket(StubRooms rooms) {
            this.rooms = rooms;
        }

        @Override
        public void onWebSocketOpen(Session opened) {
            session = opened;
        }

        @Override
        public void onWebSocketText(String text) {
            role = rooms.take(role, session, text);
        }

        @Override
        public void onWebSocketError(Throwable cause) {
            // A link that was cut; its end follows.
        }

        @Override
        public void onWebSocketClose(int status, String reason, org.eclipse.jetty.websocket.api.Callback callback) {
            if (role != null) {
                rooms.close(role, session);
            }
            callback.succeed();
        }
    }
}
