package it.sportello.hub.gateway;

import it.sportello.api.DeviceMessage;
import it.sportello.api.HubMessage.Denied.Reason;
import it.sportello.codec.MessageCodec;
import it.sportello.hub.socket.MessageSocket;
import it.sportello.hub.socket.Outgoing;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/**
 * The WebSocket of one link: it reads messages, bounds their rate, and watches the time.
 *
 * <p>Public for Jetty alone, which calls no other; nobody else can make one.
 */
public final class LinkSocket extends MessageSocket<DeviceMessage> {

    private final GatewayDoors doors;
    private final GatewaySettings settings;
    private final MessageCodec codec;
    private final ScheduledExecutorService timer;
    private final String address;
    private @Nullable DeviceLink link;

    LinkSocket(
            GatewayDoors doors,
            GatewaySettings settings,
            MessageCodec codec,
            ScheduledExecutorService timer,
            String address) {
        super(DeviceMessage.class, codec, settings.messageBurst(), settings.messagesPerMinute());
        this.doors = doors;
        this.settings = settings;
        this.codec = codec;
        this.timer = timer;
        this.address = address;
    }

    @Override
    public void onWebSocketOpen(Session session) {
        super.onWebSocketOpen(session);
        var opened = new DeviceLink(doors, new Outgoing<>(session, codec, timer), address);
        link = opened;
        var _ = timer.schedule(opened::expire, settings.handshake().toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    protected void received(DeviceMessage message) {
        if (link != null) {
            link.receive(message);
        }
    }

    @Override
    protected void tooMany() {
        deny(Reason.TOO_MANY);
    }

    @Override
    protected void bad() {
        deny(Reason.BAD_MESSAGE);
    }

    private void deny(Reason reason) {
        if (link != null) {
            link.deny(reason);
        }
    }

    @Override
    public void onWebSocketClose(int status, String reason, Callback callback) {
        if (link != null) {
            link.closed();
        }
        callback.succeed();
    }
}
