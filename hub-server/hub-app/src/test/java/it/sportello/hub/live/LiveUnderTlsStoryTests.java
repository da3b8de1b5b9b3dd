package it.sportello.hub.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.sportello.api.BoardFrame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The live edge where the connection cannot be taken out of HTTP. */
final class LiveUnderTlsStoryTests {

    private static final String BOARD = "/live/board/" + RunningEdge.BRANCH;
    private static final String PASSWORD = "of-this-test-alone";

    @TempDir
    static Path directory;

    @BeforeAll
    static void makeCertificate() throws IOException, InterruptedException {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-keystore",
                        keys().toString(),
                        "-storepass",
                        PASSWORD,
                        "-alias",
                        "hub",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1")
                .inheritIO()
                .start()
                .waitFor();
        assertThat(made).isZero();
    }

    @Test
    void framesComeAndAClientThatIsGoneIsFoundByTheHeartbeat() throws Exception {
        try (var edge = startWithTls()) {
            try (var page = new StreamClient(trusting(), edge.port(), BOARD)) {
                assertThat(page.readHead()).contains("HTTP/1.1 200 OK", "Content-Type: text/event-stream");
                await().until(() -> edge.clients() == 1);
                edge.relay().publish(board(3));
                assertThat(page.readTo("id:")).isEqualTo("id: 3");
            }
            await().until(() -> edge.clients() == 0);
        }
    }

    @Test
    void openStreamsDoNotHoldUpTheShutdown() throws Exception {
        try (var edge = startWithTls();
                var page = new StreamClient(trusting(), edge.port(), BOARD)) {
            page.readTo("retry:");
            await().until(() -> edge.clients() == 1);

            var begun = System.nanoTime();
            edge.close();

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        }
    }

    private static RunningEdge startWithTls() {
        return RunningEdge.start(
                "server.ssl.key-store=" + keys(),
                "server.ssl.key-store-password=" + PASSWORD,
                "sportello.live.heartbeat=300ms");
    }

    private static SocketFactory trusting() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(keys())) {
            store.load(in, PASSWORD.toCharArray());
        }
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trusted.getTrustManagers(), null);
        return context.getSocketFactory();
    }

    private static Path keys() {
        return directory.resolve("keys.p12");
    }

    private static BoardFrame board(long version) {
        return new BoardFrame(
                RunningEdge.BRANCH, version, Instant.EPOCH, "Comune", "Sede", "Europe/Rome", List.of(), List.of());
    }
}
