package it.sportello.link;

import it.sportello.codec.MessageCodec;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Opens connections to one hub. */
final class Wires implements AutoCloseable {

    private static final String PATH = "/device/link";

    private final URI address;
    private final Duration patience;
    private final MessageCodec codec;
    private final Loop loop;
    private final ExecutorService threads;
    private final HttpClient client;

    Wires(URI hub, Duration patience, MessageCodec codec, Loop loop) {
        this.address = hub.resolve(PATH);
        this.patience = patience;
        this.codec = codec;
        this.loop = loop;
        this.threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("hub-link-net-", 0).factory());
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(threads)
                .build();
    }

    /** Begins to connect. */
    Wire open(Wire.Events events) {
        var builder = client.newWebSocketBuilder().connectTimeout(patience);
        return new Wire(ear -> builder.buildAsync(address, ear), codec, loop, events);
    }

    /** Cuts what is left and ends the threads. */
    @Override
    public void close() {
        client.shutdownNow();
        threads.shutdownNow();
    }
}
