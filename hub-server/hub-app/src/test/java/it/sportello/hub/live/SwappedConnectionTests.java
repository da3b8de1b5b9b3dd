package it.sportello.hub.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import it.sportello.api.Topic;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SwappedConnectionTests {

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger left = new AtomicInteger();

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void aStreamThatCannotBeJoinedEndsTheConnectionAndIsLeftByNobody() throws Exception {
        serve(wire -> {
            throw new IllegalStateException("no room");
        });
        try (var client = new StreamClient(connector.getLocalPort(), "/live/board/x")) {
            client.readTo("retry:");
            await().until(() -> openConnections() == 0);
        }
        assertThat(asked).hasValue(1);
        assertThat(left).hasValue(0);
    }

    @Test
    void aStreamThatIsClosedWhileItJoinsIsLeftOnce() throws Exception {
        serve(wire -> {
            wire.close();
            return stream(wire);
        });
        try (var client = new StreamClient(connector.getLocalPort(), "/live/board/x")) {
            client.readTo("retry:");
            await().until(() -> left.get() == 1);
            await().until(() -> openConnections() == 0);
        }
        assertThat(left).hasValue(1);
    }

    private void serve(Function<Wire, LiveStream> join) throws Exception {
        server.addConnector(connector);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                SwappedConnection.open(request, callback, counted(join), stream -> left.incrementAndGet());
                return true;
            }
        });
        server.start();
    }

    private Function<Wire, LiveStream> counted(Function<Wire, LiveStream> join) {
        return wire -> {
            asked.incrementAndGet();
            return join.apply(wire);
        };
    }

    private long openConnections() {
        return connector.getConnectedEndPoints().stream()
                .filter(EndPoint::isOpen)
                .count();
    }

    private static LiveStream stream(Wire wire) {
        var metrics = new LiveMetrics(new SimpleMeterRegistry(), InstantSource.system());
        return new LiveStream(Topic.board(RunningEdge.BRANCH), wire, metrics);
    }
}
