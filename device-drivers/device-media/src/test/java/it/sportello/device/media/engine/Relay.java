package it.sportello.device.media.engine;

import static org.awaitility.Awaitility.await;

import it.sportello.device.media.MediaEngine.IceServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A real coturn with credentials that soon end, which relays to nobody but whom it is told. */
final class Relay implements AutoCloseable {
    private static final String SECRET = "of this test only";

    private final Process process;
    private final Path log;
    private final String address;
    private final int port;

    /** @param allowed a peer it relays to, or empty */
    Relay(Path directory, String address, String allowed) throws IOException {
        this.address = address;
        this.log = directory.resolve("relay.log");
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        List<String> words = new ArrayList<>(List.of(
                "turnserver", "-n", "--no-tls", "--no-dtls", "--no-cli", "--no-multicast-peers", "--fingerprint", "-v",
                "--listening-ip=" + address, "--relay-ip=" + address, "--listening-port=" + port,
                "--min-port=50000", "--max-port=50200", "--realm=kiosk", "--log-file=stdout", "--simple-log",
                "--userdb=" + directory.resolve("turn.db"), "--pidfile=" + directory.resolve("turn.pid"),
                "--use-auth-secret", "--static-auth-secret=" + SECRET,
                "--denied-peer-ip=0.0.0.0-255.255.255.255"));
        if (!allowed.isEmpty()) {
            words.add("--allowed-peer-ip=" + allowed);
        }
        process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        await().until(() -> said("listener opened on") || said("IPv4. UDP"));
    }

    IceServer server() {
        String user = Instant.now().plusSeconds(60).getEpochSecond() + ":booth";
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            String credential =
                    Base64.getEncoder().encodeToString(mac.doFinal(user.getBytes(StandardCharsets.UTF_8)));
            return new IceServer(List.of("turn:" + address + ":" + port + "?transport=udp"), user, credential);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean said(String text) throws IOException {
        return Files.readString(log).contains(text);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
