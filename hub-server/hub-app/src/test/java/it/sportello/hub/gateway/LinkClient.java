package it.sportello.hub.gateway;

import it.sportello.api.DeviceMessage;
import it.sportello.api.HubMessage;
import it.sportello.codec.BadMessageException;
import it.sportello.codec.MessageCodec;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A device's end of the link, bare. */
final class LinkClient implements WebSocket.Listener, AutoCloseable {

    private static final MessageCodec CODEC = new MessageCodec();

    private final BlockingQueue<HubMessage> received = new LinkedBlockingQueue<>();
    private final CompletableFuture<String> closed = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable WebSocket socket;

    static LinkClient connect(int port, String... headers) {
        var client = new LinkClient();
        var builder = HttpClient.newHttpClient().newWebSocketBuilder().connectTimeout(Duration.ofSeconds(10));
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        client.socket = builder.buildAsync(URI.create("ws://127.0.0.1:" + port + "/device/link"), client)
                .join();
        return client;
    }

    void say(DeviceMessage message) {
        sayText(CODEC.write(message));
    }

    void sayText(String message) {
        socket().sendText(message, true).join();
    }

    void sayBinary(byte[] message) {
        socket().sendBinary(ByteBuffer.wrap(message), true).join();
    }

    /** The next message of the hub; fails where none comes within ten seconds or it is another. */
    <M extends HubMessage> M hear(Class<M> type) {
        try {
            var message = received.poll(10, TimeUnit.SECONDS);
            if (!type.isInstance(message)) {
                throw new AssertionError("expected " + type.getSimpleName() + " but heard " + message);
            }
            return type.cast(message);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean heardNothingMore() {
        return received.isEmpty();
    }

    /** Waits for the end: the close reason, or {@code ABORTED}. */
    String awaitEnd() {
        return closed.orTimeout(10, TimeUnit.SECONDS).join();
    }

    /** Says hello and proves it. */
    HubMessage.Welcome enter(MadeUpDevices.Held device) {
        say(new DeviceMessage.Hello(DeviceMessage.PROTOCOL, device.id()));
        say(new DeviceMessage.Proof(device.sign(hear(HubMessage.Challenge.class))));
        return hear(HubMessage.Welcome.class);
    }

    @Override
    public void onOpen(WebSocket opened) {
        opened.request(Long.MAX_VALUE);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            try {
                received.add(CODEC.read(text.toString(), HubMessage.class));
            } catch (BadMessageException e) {
                closed.completeExceptionally(e);
            }
            text.setLength(0);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        closed.complete(reason);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable cause) {
        closed.complete("ABORTED");
    }

    @Override
    public void close() {
        socket().abort();
    }

    private WebSocket socket() {
        if (socket == null) {
            throw new IllegalStateException("not connected");
        }
        return socket;
    }
}
