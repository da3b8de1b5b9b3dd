package it.sportello.link.stub;

import it.sportello.api.room.RoomEvent;
import it.sportello.api.room.RoomMessage;
import it.sportello.codec.BadMessageException;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/** One participant's connection to a stub room; public for Jetty alone. */
public final class StubRoomPeer implements Session.Listener.AutoDemanding {

    private final StubRoom room;
    private @Nullable Session session;

    StubRoomPeer(StubRoom room) {
        this.room = room;
    }

    @Override
    public void onWebSocketOpen(Session opened) {
        session = opened;
    }

    @Override
    public void onWebSocketText(String text) {
        try {
            switch (room.codec().read(text, RoomMessage.class)) {
                case RoomMessage.Enter enter -> room.enter(this, enter.pass());
                case RoomMessage message -> room.heard(message);
            }
        } catch (BadMessageException e) {
            end(RoomEvent.Ended.Reason.BAD_MESSAGE);
        }
    }

    @Override
    public void onWebSocketClose(int status, @Nullable String reason, Callback callback) {
        room.closed(this);
        callback.succeed();
    }

    @Override
    public void onWebSocketError(Throwable cause) {
        room.closed(this);
    }

    void send(String text) {
        session.sendText(text, Callback.NOOP);
    }

    void end(RoomEvent.Ended.Reason reason) {
        send(room.codec().write(new RoomEvent.Ended(reason)));
        session.close();
    }

    void drop() {
        session.disconnect();
    }
}
