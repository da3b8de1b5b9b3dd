package it.sportello.hub.gateway;

import io.github.bucket4j.Bucket;
import it.sportello.api.DeviceMessage;
import it.sportello.api.HubMessage.Denied.Reason;
import it.sportello.codec.BadMessageException;
import it.sportello.codec.MessageCodec;
import it.sportello.hub.socket.Outgoing;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The WebSocket of one link: it reads messages, bounds their rate, and watches the time.
 *
 * <p>Public for Jetty alone, which calls no other; nobody else can make one.
 */
public final class LinkSocket extends Session.Listener.AbstractAutoDemanding {

    private static final Logger LOG = LoggerFactory.getLogger(LinkSocket.class);

    private final GatewayDoors doors;
    private final GatewaySettings settings;
    private final MessageCodec codec;
    private final ScheduledExecutorService timer;
    private final String address;
    private final Bucket messages;
    private @Nullable DeviceLink link;

    LinkSocket(
            GatewayDoors doors,
            GatewaySettings settings,
            MessageCodec codec,
            ScheduledExecutorService timer,
            String address) {
        this.doors = doors;
        this.settings = settings;
        this.codec = codec;
        this.timer = timer;
        this.address = address;
        this.messages = Bucket.builder()
                .addLimit(limit -> limit.capacity(settings.messageBurst())
                        .refillGreedy(settings.messagesPerMinute(), Duration.ofMinutes(1)))
                .build();
    }

    @Override
    public void onWebSocketOpen(Session session) {
        super.onWebSocketOpen(session);
        var opened = new DeviceLink(doors, new Outgoing<>(session, codec, timer), address);
        link = opened;
        var _ = timer.schedule(opened::expire, settings.handshake().toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void onWebSocketText(String text) {
        var open = link;
        if (open == null) {
            return;
        }
        if (!messages.tryConsume(1)) {
            open.deny(Reason.TOO_MANY);
            return;
        }
        try {
            open.receive(codec.read(text, DeviceMessage.class));
        } catch (BadMessageException e) {
            open.deny(Reason.BAD_MESSAGE);
        }
    }

    @Override
    public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
        callback.succeed();
        if (link != null) {
            link.deny(Reason.BAD_MESSAGE);
        }
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        LOG.debug("A link failed: {}", cause.getClass().getName());
    }

    @Override
    public void onWebSocketClose(int status, String reason, Callback callback) {
        if (link != null) {
            link.closed();
        }
        callback.succeed();
    }
}
