package it.sportello.link;

import it.sportello.codec.MessageCodec;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Opens connections to one hub. */
final class Wires implements AutoCloseable {

    private final URI hub;
    private final Duration patience;
    private final MessageCodec codec;
    private final Loop loop;
    private final ExecutorService threads;
    private final HttpClient client;

    /**
     * Wires to one hub.
     *
     * @param name begins the names of the threads
     */
    Wires(URI hub, Duration patience, MessageCodec codec, Loop loop, String name) {
        this.hub = hub;
        this.patience = patience;
        this.codec = codec;
        this.loop = loop;
        this.threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name(name + "-net-", 0).factory());
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(threads)
                .build();
    }

    /** Begins to connect with the path, where messages of that type come. */
    <I> Wire<I> open(String path, Class<I> type, Wire.Events<I> events) {
        var builder = client.newWebSocketBuilder().connectTimeout(patience);
        return new Wire<>(ear -> builder.buildAsync(hub.resolve(path), ear), codec, type, loop, events);
    }

    /** For requests that are no connection of messages. */
    HttpClient client() {
        return client;
    }

    /** Cuts what is left and ends the threads. */
    @Override
    public void close() {
        client.shutdownNow();
        threads.shutdownNow();
    }
}
