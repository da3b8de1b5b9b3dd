package it.sportello.link;

import it.sportello.api.room.RoomEvent;
import it.sportello.api.room.RoomMessage;
import it.sportello.api.room.RoomView;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/**
 * A booth's place in one room: one outgoing connection that opens itself again with a fresh pass, until the room ends or
 * the place is given up.
 *
 * <p>Every method returns at once and may be called from any thread. Faults of the connection are told, never thrown.
 */
public interface RoomLink extends AutoCloseable {

    /** The newest state of the room; empty before the first {@link RoomEvent.Entered}. Kept while the link is away. */
    Optional<RoomView> view();

    /**
     * Says the message where the link is up; else it is lost, but for {@link RoomMessage.Say}, which waits until the link
     * is up again and is repeated until the hub has told it.
     */
    void send(RoomMessage message);

    /**
     * Brings a document to the hub, under the newest upload pass; with a fresh one where that has become old. The stage
     * never fails.
     */
    CompletionStage<Upload> upload(UUID request, byte[] pdf);

    /** Comes in anew under a fresh connection: every other participant then connects anew with this one. */
    void rejoin();

    /** Goes out of the room for good: nothing is told any more. */
    void leave();

    /** Ends the connection without going out, as a pulled cable does. Nothing is told any more. */
    @Override
    void close();

    /** Who is told, one event after the other on the link's own thread. */
    interface Listener {

        /**
         * The room said something: {@link RoomEvent.Changed} only where it is newer than what was told before,
         * {@link RoomEvent.Said} once for each line, {@link RoomEvent.Entered} after each connection.
         */
        void told(RoomEvent event);

        /** The connection is cut; it opens itself again. */
        void away();

        /** Nothing follows. */
        void ended(End end);
    }

    /** How a place in a room ends. */
    enum End {
        /** The room is closed. */
        CLOSED,
        /** The citizen came in by another device. */
        ELSEWHERE,
        /** No longer expected here. */
        RELEASED,
        /** Hub and kiosk do not understand each other. */
        NOT_UNDERSTOOD
    }

    /** What became of a document. */
    enum Upload {
        ARRIVED,
        /** The hub does not take it: nobody waits for it any more, or it is no such document. */
        REFUSED,
        /** The hub was not reached: try again. */
        UNAVAILABLE
    }
}
