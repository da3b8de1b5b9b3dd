package it.sportello.hub.socket;

import io.github.bucket4j.Bucket;
import it.sportello.codec.BadMessageException;
import it.sportello.codec.MessageCodec;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The WebSocket of one link: it reads messages of the contract and bounds their rate. Once {@link #tooMany} or {@link #bad}
 * is told, the link is to be ended.
 *
 * @param <M> what the other end may say
 */
public abstract class MessageSocket<M> extends Session.Listener.AbstractAutoDemanding {

    private static final Logger LOG = LoggerFactory.getLogger(MessageSocket.class);

    private final Class<M> type;
    private final MessageCodec codec;
    private final Bucket messages;

    /** @param burst how many messages may come at once, however few come in a minute */
    protected MessageSocket(Class<M> type, MessageCodec codec, int burst, int perMinute) {
        this.type = type;
        this.codec = codec;
        this.messages = Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }

    protected abstract void received(M message);

    /** Messages come faster than they may. */
    protected abstract void tooMany();

    /** What came is no message of the contract. */
    protected abstract void bad();

    @Override
    public final void onWebSocketText(String text) {
        if (!messages.tryConsume(1)) {
            tooMany();
            return;
        }
        try {
            received(codec.read(text, type));
        } catch (BadMessageException e) {
            bad();
        }
    }

    @Override
    public final void onWebSocketBinary(ByteBuffer payload, Callback callback) {
        callback.succeed();
        bad();
    }

    @Override
    public final void onWebSocketError(Throwable cause) {
        LOG.debug("A link failed: {}", cause.getClass().getName());
    }
}
