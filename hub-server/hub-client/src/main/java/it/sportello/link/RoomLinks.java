package it.sportello.link;

import it.sportello.api.room.RoomAnswer;
import it.sportello.api.room.RoomKey;
import it.sportello.api.room.RoomOffer;
import it.sportello.codec.MessageCodec;
import java.net.URI;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Where a kiosk's places in rooms come from; one thread for all of them. */
public final class RoomLinks implements AutoCloseable {

    private final LinkTimings timings;
    private final Function<RoomKey, CompletionStage<RoomAnswer>> asking;
    private final RandomGenerator random;
    private final Loop loop = new Loop("room-link");
    private final Wires wires;
    private final Uploads uploads;

    /**
     * Rooms at that hub, with the usual timings.
     *
     * @param hub {@code ws://host:port} or {@code wss://…}
     * @param link where a fresh pass is asked for
     */
    public RoomLinks(URI hub, HubLink link, RandomGenerator random) {
        this(hub, link, LinkTimings.STANDARD, random);
    }

    RoomLinks(URI hub, HubLink link, LinkTimings timings, RandomGenerator random) {
        this.timings = timings;
        this.asking = link::askRoom;
        this.random = random;
        this.wires = new Wires(hub, timings.connect(), new MessageCodec(), loop, "room-link");
        this.uploads = new Uploads(hub, wires.client());
    }

    /**
     * Goes into a room.
     *
     * @param key as it opened the way, for the next time too
     */
    public RoomLink enter(RoomKey key, RoomOffer offer, RoomLink.Listener listener) {
        var room = new ReconnectingRoom(
                new ReconnectingRoom.Ways(wires, uploads, () -> asking.apply(key)),
                timings,
                new Backoff(timings, random),
                loop,
                listener);
        room.enter(offer);
        return room;
    }

    /** Cuts all that is left and ends the thread. */
    @Override
    public void close() {
        wires.close();
        loop.close();
    }
}
