package it.sportello.link;

import it.sportello.api.room.RoomEvent;
import it.sportello.api.room.RoomMessage;
import it.sportello.api.room.RoomOffer;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a participant and the hub say on one connection of a room, from the pass to its end. On the rooms' thread. */
final class RoomConversation implements Wire.Events<RoomEvent> {

    private static final Logger log = LoggerFactory.getLogger(RoomConversation.class);

    private final RoomOffer offer;
    private final LinkTimings timings;
    private final Loop loop;
    private final Partner partner;
    private final Wire<RoomEvent> wire;
    private final Future<?> deadline;
    private @Nullable Heartbeat heartbeat;

    /** Begins to connect, in order to enter. */
    RoomConversation(RoomOffer offer, Wires wires, LinkTimings timings, Loop loop, Partner partner) {
        this.offer = offer;
        this.timings = timings;
        this.loop = loop;
        this.partner = partner;
        this.wire = wires.open(offer.link(), RoomEvent.class, this);
        this.deadline = loop.after(timings.handshake(), () -> lost("not let in in time"));
    }

    /** Who leads the conversation. After {@code ended} and {@code cut} nothing follows. */
    interface Partner {

        void entered(RoomEvent.Entered entered);

        /** Anything else, after that. */
        void received(RoomEvent event);

        void ended(RoomEvent.Ended.Reason reason);

        void cut(String why);

        /** The link has proved to last. */
        void steady();
    }

    boolean isUp() {
        return heartbeat != null;
    }

    void say(RoomMessage message) {
        wire.send(message);
    }

    void close() {
        wire.close();
        deadline.cancel(false);
        if (heartbeat != null) {
            heartbeat.stop();
        }
    }

    @Override
    public void opened() {
        say(new RoomMessage.Enter(RoomMessage.PROTOCOL, offer.pass()));
    }

    @Override
    public void received(RoomEvent event) {
        ponged();
        switch (event) {
            case RoomEvent.Ended(var reason) -> {
                close();
                partner.ended(reason);
            }
            case RoomEvent.Entered entered when !isUp() -> entered(entered);
            case RoomEvent.Entered _ -> lost("a message out of turn");
            default -> {
                if (isUp()) {
                    partner.received(event);
                } else {
                    lost("a message out of turn");
                }
            }
        }
    }

    @Override
    public void garbled(String why) {
        if (isUp()) {
            // Perhaps said by a newer hub: what is understood goes on.
            log.warn("the room said something that is skipped: {}", why);
        } else {
            lost(why);
        }
    }

    @Override
    public void ponged() {
        if (heartbeat != null) {
            heartbeat.heard();
        }
    }

    @Override
    public void lost(String why) {
        close();
        partner.cut(why);
    }

    private void entered(RoomEvent.Entered entered) {
        deadline.cancel(false);
        heartbeat = new Heartbeat(wire, timings, loop, new Heartbeat.Watcher() {
            @Override
            public void steady() {
                partner.steady();
            }

            @Override
            public void silent() {
                lost("the room is silent");
            }
        });
        partner.entered(entered);
    }
}
