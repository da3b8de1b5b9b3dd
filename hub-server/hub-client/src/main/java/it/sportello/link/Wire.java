package it.sportello.link;

import it.sportello.codec.BadMessageException;
import it.sportello.codec.MessageCodec;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One connection to the hub: messages of the contract out in the order given, those of one type in as wholes.
 *
 * <p>Used on the link's thread alone; the events come there too, in order, and end with {@link Events#lost} or with
 * {@link #close()}.
 */
final class Wire<I> {

    private final MessageCodec codec;
    private final Class<I> type;
    private final Loop loop;
    private final Events<I> events;
    private final CompletableFuture<WebSocket> socket;
    private CompletableFuture<WebSocket> tail;
    private boolean over;

    /** Begins to connect. */
    Wire(
            Function<WebSocket.Listener, CompletableFuture<WebSocket>> connector,
            MessageCodec codec,
            Class<I> type,
            Loop loop,
            Events<I> events) {
        this.codec = codec;
        this.type = type;
        this.loop = loop;
        this.events = events;
        this.socket = connector.apply(new Ear());
        this.tail = socket;
        watch(socket);
    }

    /** What happens on a connection. */
    interface Events<I> {

        void opened();

        void received(I message);

        /** Something came that is no message of the contract. */
        void garbled(String why);

        /** The other end answered a ping. */
        void ponged();

        /** The connection failed or ended; nothing follows. */
        void lost(String why);
    }

    void send(Object message) {
        then(open -> open.sendText(codec.write(message), true));
    }

    void ping() {
        then(open -> open.sendPing(ByteBuffer.allocate(0)));
    }

    /** Cuts the connection, also one that does not stand yet. */
    void close() {
        over = true;
        var unused = socket.thenAccept(WebSocket::abort);
    }

    private void then(Function<WebSocket, CompletableFuture<WebSocket>> step) {
        tail = tail.thenCompose(step);
        watch(tail);
    }

    private void watch(CompletableFuture<WebSocket> step) {
        var unused = step.whenComplete((done, fault) -> {
            if (fault != null) {
                lose(nameOf(fault));
            }
        });
    }

    private void lose(String why) {
        post(() -> {
            close();
            events.lost(why);
        });
    }

    private void post(Runnable event) {
        loop.run(() -> {
            if (!over) {
                event.run();
            }
        });
    }

    /** The kind of a fault, without its text. */
    private static String nameOf(Throwable fault) {
        var cause = fault instanceof CompletionException ? fault.getCause() : fault;
        return (cause == null ? fault : cause).getClass().getSimpleName();
    }

    /** Hears on the threads of the HTTP client. */
    private final class Ear implements WebSocket.Listener {

        private final StringBuilder parts = new StringBuilder();

        @Override
        public void onOpen(WebSocket open) {
            post(events::opened);
            open.request(1);
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket open, CharSequence data, boolean last) {
            if (parts.length() + data.length() > MessageCodec.MAX_CHARS) {
                lose("a message is too long");
                return null;
            }
            parts.append(data);
            if (last) {
                read(parts.toString());
                parts.setLength(0);
            }
            open.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onPong(WebSocket open, ByteBuffer message) {
            post(events::ponged);
            open.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket open, ByteBuffer data, boolean last) {
            lose("a binary message");
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket open, int status, String reason) {
            lose("closed by the hub: " + status);
            return null;
        }

        @Override
        public void onError(WebSocket open, Throwable fault) {
            lose(nameOf(fault));
        }

        private void read(String text) {
            try {
                var message = codec.read(text, type);
                post(() -> events.received(message));
            } catch (BadMessageException e) {
                var why = String.valueOf(e.getMessage());
                post(() -> events.garbled(why));
            }
        }
    }
}
