package it.sportello.api.room;

import java.util.List;

/** What the hub says on the room's link. */
public sealed interface RoomEvent {

    /**
     * The participant is in.
     *
     * @param connection of this link
     * @param uploadPass for documents, sent as {@code Authorization: Bearer} to {@code POST /rooms/photos/{request}}
     * @param chat all that was written, oldest first
     */
    record Entered(
            ParticipantId self,
            String connection,
            RoomView view,
            List<IceServer> servers,
            String uploadPass,
            List<ChatLine> chat)
            implements RoomEvent {

        public Entered {
            servers = List.copyOf(servers);
            chat = List.copyOf(chat);
        }
    }

    /** The room has changed. */
    record Changed(RoomView view) implements RoomEvent {}

    /** A signal of another participant's connection. */
    record Received(ParticipantId from, String fromConnection, Signal signal) implements RoomEvent {}

    /** Somebody wrote, perhaps oneself. */
    record Said(ChatLine line) implements RoomEvent {}

    /** Words for a moment. */
    record Captioned(ParticipantId from, String text) implements RoomEvent {}

    /** Somebody cannot hear. */
    record NotHeard(ParticipantId from) implements RoomEvent {}

    /** Fresh servers and a fresh upload pass. */
    record Renewed(List<IceServer> servers, String uploadPass) implements RoomEvent {

        public Renewed {
            servers = List.copyOf(servers);
        }
    }

    /** The link is closed after this. */
    record Ended(Reason reason) implements RoomEvent {

        /** Why a link ends. */
        public enum Reason {
            /** The room is closed. */
            CLOSED,
            /** The participant came in by another device. */
            ELSEWHERE,
            /** No longer invited, or handed over. */
            RELEASED,
            BAD_PASS,
            BAD_MESSAGE,
            WRONG_PROTOCOL,
            TOO_MANY,
            /** Try again: the hub stops or cannot decide now. */
            UNAVAILABLE
        }
    }
}
