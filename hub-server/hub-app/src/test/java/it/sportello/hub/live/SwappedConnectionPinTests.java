package it.sportello.hub.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import it.sportello.api.LineFrame;
import it.sportello.api.Topic;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;

/** The habits of Jetty that the swapped connection leans on. */
final class SwappedConnectionPinTests {

    private static final String BOARD = "/live/board/" + RunningEdge.BRANCH;

    @Test
    void ourHeadReplacesTheOneThatJettyWouldSend() throws IOException {
        try (var edge = RunningEdge.start();
                var client = new StreamClient(edge.port(), BOARD)) {
            assertThat(client.readHead())
                    .containsExactly(
                            "HTTP/1.1 200 OK",
                            "Content-Type: text/event-stream",
                            "Cache-Control: no-store",
                            "X-Accel-Buffering: no",
                            "X-Content-Type-Options: nosniff",
                            "Connection: close");
            assertThat(client.readLine()).isEqualTo("retry: 2000");
            assertThat(client.readLine()).isEmpty();
        }
    }

    @Test
    void theSocketIsNoLongerHttpAndTheIdleTimeoutOfTheServerDoesNotEndIt() throws Exception {
        var endPoint = new AtomicReference<EndPoint>();
        var server = new Server();
        var http = new HttpConnectionFactory(new HttpConfiguration()) {
            @Override
            public Connection newConnection(Connector connector, EndPoint accepted) {
                endPoint.set(accepted);
                return super.newConnection(connector, accepted);
            }
        };
        var connector = new ServerConnector(server, (ConnectionFactory) http);
        connector.setIdleTimeout(200);
        server.addConnector(connector);
        var joined = new AtomicReference<Wire>();
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                assertThat(request.getConnectionMetaData().getHttpVersion()).isEqualTo(HttpVersion.HTTP_1_1);
                SwappedConnection.open(request, callback, keep(joined), stream -> {});
                return true;
            }
        });
        server.start();
        try (var client = new StreamClient(connector.getLocalPort(), BOARD)) {
            client.readTo("retry:");
            await().until(() -> joined.get() != null);
            assertThat(endPoint.get().getConnection()).isSameAs(joined.get());
            await().during(Duration.ofMillis(800)).until(() -> endPoint.get().isOpen());

            var frame = new LineFrame(RunningEdge.LINE, 5, Instant.EPOCH, List.of(), List.of(), null);
            joined.get().write(Event.of(frame, "{}").bytes().duplicate(), Callback.NOOP);

            assertThat(client.readTo("id:")).isEqualTo("id: 5");
        } finally {
            server.stop();
        }
    }

    @Test
    void aConnectionThatServedOtherRequestsBeforeCanBeSwapped() throws IOException {
        try (var edge = RunningEdge.start();
                var client = new StreamClient(edge.port(), "/live/ticket/x")) {
            assertThat(client.readHead()).contains("HTTP/1.1 404 Not Found");
            client.send("GET " + BOARD + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(client.readHead()).contains("HTTP/1.1 200 OK", "Content-Type: text/event-stream");
            await().until(() -> edge.clients() == 1);
        }
    }

    private static Function<Wire, LiveStream> keep(AtomicReference<Wire> joined) {
        return wire -> {
            joined.set(wire);
            var metrics = new LiveMetrics(new SimpleMeterRegistry(), InstantSource.system());
            return new LiveStream(Topic.board(RunningEdge.BRANCH), wire, metrics);
        };
    }
}
