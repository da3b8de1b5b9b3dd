package it.sportello.hub.video.link;

import it.sportello.api.room.RoomEvent;
import it.sportello.api.room.RoomEvent.Ended.Reason;
import it.sportello.api.room.RoomMessage;
import it.sportello.codec.MessageCodec;
import it.sportello.hub.socket.MessageSocket;
import it.sportello.hub.socket.Outgoing;
import it.sportello.hub.video.desk.VideoSettings;
import java.nio.ByteBuffer;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The WebSocket of one link: it reads messages, bounds their rate, and tries whether the other end is there.
 *
 * <p>Public for Jetty alone, which calls no other; nobody else can make one.
 */
public final class RoomSocket extends MessageSocket<RoomMessage> {

    private static final Logger LOG = LoggerFactory.getLogger(RoomSocket.class);
    private static final int PINGS_UNANSWERED = 2;
    private static final int MAX_MESSAGE_BYTES = 64 * 1024;

    private final LinkDoors doors;
    private final VideoSettings settings;
    private final MessageCodec codec;
    private final ScheduledExecutorService timer;
    private final AtomicInteger open;
    private final AtomicInteger unanswered = new AtomicInteger();
    private @Nullable RoomLink link;
    private @Nullable Future<?> pinging;

    /** @param open counts the sockets that are open */
    RoomSocket(
            LinkDoors doors,
            VideoSettings settings,
            MessageCodec codec,
            ScheduledExecutorService timer,
            AtomicInteger open) {
        super(RoomMessage.class, codec, settings.messageBurst(), settings.messagesPerMinute());
        this.doors = doors;
        this.settings = settings;
        this.codec = codec;
        this.timer = timer;
        this.open = open;
    }

    @Override
    public void onWebSocketOpen(Session session) {
        open.incrementAndGet();
        session.setMaxTextMessageSize(MAX_MESSAGE_BYTES);
        session.setMaxBinaryMessageSize(MAX_MESSAGE_BYTES);
        session.setIdleTimeout(settings.ping().multipliedBy(PINGS_UNANSWERED + 2));
        super.onWebSocketOpen(session);
        var opened = new RoomLink(doors, new Outgoing<RoomEvent>(session, codec, timer));
        link = opened;
        var _ = timer.schedule(opened::expire, settings.handshake().toMillis(), TimeUnit.MILLISECONDS);
        long every = settings.ping().toMillis();
        pinging = timer.scheduleAtFixedRate(() -> ping(session), every, every, TimeUnit.MILLISECONDS);
    }

    private void ping(Session session) {
        if (unanswered.getAndIncrement() >= PINGS_UNANSWERED) {
            session.disconnect();
        } else {
            session.sendPing(ByteBuffer.allocate(0), Callback.NOOP);
        }
    }

    @Override
    public void onWebSocketPong(ByteBuffer payload) {
        unanswered.set(0);
    }

    @Override
    protected void received(RoomMessage message) {
        unanswered.set(0);
        if (link != null) {
            link.receive(message);
        }
    }

    @Override
    protected void tooMany() {
        end(Reason.TOO_MANY);
    }

    @Override
    protected void bad() {
        end(Reason.BAD_MESSAGE);
    }

    private void end(Reason reason) {
        if (link != null) {
            link.end(reason);
        }
    }

    @Override
    public void onWebSocketClose(int status, String reason, Callback callback) {
        open.decrementAndGet();
        if (pinging != null) {
            pinging.cancel(false);
        }
        try {
            if (link != null) {
                link.closed();
            }
        } catch (RuntimeException e) {
            // The keeper of the rooms finds the participant without a link.
            LOG.warn("The end of a link could not be written down: {}", e.toString());
        }
        callback.succeed();
    }
}
