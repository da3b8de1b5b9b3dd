package it.sportello.hub.video;

import it.sportello.api.room.RoomEvent;
import it.sportello.api.room.RoomMessage;
import it.sportello.api.room.RoomView;
import it.sportello.codec.BadMessageException;
import it.sportello.codec.MessageCodec;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A participant's end of the room's link, bare. */
public final class RoomClient implements WebSocket.Listener, AutoCloseable {

    private static final MessageCodec CODEC = new MessageCodec();

    private final BlockingQueue<RoomEvent> received = new LinkedBlockingQueue<>();
    private final CompletableFuture<String> closed = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable WebSocket socket;

    public static RoomClient connect(int port, String... headers) {
        var client = new RoomClient();
        var builder = HttpClient.newHttpClient().newWebSocketBuilder().connectTimeout(Duration.ofSeconds(10));
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        client.socket = builder.buildAsync(URI.create("ws://127.0.0.1:" + port + "/rooms/link"), client)
                .join();
        return client;
    }

    /** Comes in with a pass. */
    public RoomEvent.Entered enter(String pass) {
        say(new RoomMessage.Enter(RoomMessage.PROTOCOL, pass));
        return hear(RoomEvent.Entered.class);
    }

    public void say(RoomMessage message) {
        sayText(CODEC.write(message));
    }

    public void sayText(String message) {
        if (socket == null) {
            throw new IllegalStateException("not connected");
        }
        socket.sendText(message, true).join();
    }

    /** The next event of that type, past all others; fails where none comes within ten seconds. */
    public <E extends RoomEvent> E hear(Class<E> type) {
        return type.cast(await(type::isInstance, type.getSimpleName()));
    }

    /** The next view that is as wanted. */
    public RoomView see(Predicate<RoomView> wanted) {
        var event = await(each -> each instanceof RoomEvent.Changed(var view) && wanted.test(view), "a view as wanted");
        return ((RoomEvent.Changed) event).view();
    }

    private RoomEvent await(Predicate<RoomEvent> wanted, String what) {
        var passed = new StringBuilder();
        try {
            for (var event = received.poll(10, TimeUnit.SECONDS);
                    event != null;
                    event = received.poll(10, TimeUnit.SECONDS)) {
                if (wanted.test(event)) {
                    return event;
                }
                passed.append('\n').append(event);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        throw new AssertionError("expected " + what + " but heard " + passed);
    }

    public boolean heard(Class<? extends RoomEvent> type) {
        return received.stream().anyMatch(type::isInstance);
    }

    /** Waits for the end: the close reason, or {@code ABORTED}. */
    public String awaitEnd() {
        return closed.orTimeout(10, TimeUnit.SECONDS).join();
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
                received.add(CODEC.read(text.toString(), RoomEvent.class));
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

    /** Breaks the connection, as a dead battery does. */
    @Override
    public void close() {
        if (socket != null) {
            socket.abort();
        }
    }
}
