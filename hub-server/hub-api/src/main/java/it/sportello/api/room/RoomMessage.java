package it.sportello.api.room;

import java.util.UUID;

/** What a participant says on the room's link. The first is {@link Enter}. */
public sealed interface RoomMessage {

    /** The version of this contract; the hub refuses a participant that speaks another. */
    int PROTOCOL = 1;

    /** Comes in. */
    record Enter(int protocol, String pass) implements RoomMessage {}

    /**
     * Carries a signal to another participant.
     *
     * @param toConnection the other's connection that it is for; dropped if that is gone
     */
    record Send(ParticipantId to, String toConnection, Signal signal) implements RoomMessage {}

    /** Writes in the chat. A repeat under the same id is dropped. */
    record Say(UUID id, String text) implements RoomMessage {}

    /** Shows words for a moment, as a caption; not kept. */
    record Caption(String text) implements RoomMessage {}

    /** Tells what is sent from now on. */
    record Media(SentMedia media) implements RoomMessage {}

    /** Tells how the others come across. */
    record Quality(LinkQuality quality) implements RoomMessage {}

    /** Tells what the own test found. */
    record Test(SelfTest test) implements RoomMessage {}

    /** Of the citizen: asks for help, or for that no more. */
    record Help(boolean wanted) implements RoomMessage {}

    /** Of a participant: "I cannot hear you". */
    record CannotHear() implements RoomMessage {}

    /** Of the expert: asks the citizen to photograph a document. */
    record AskPhoto(UUID request) implements RoomMessage {}

    /** Of the citizen: declines. */
    record DeclinePhoto(UUID request) implements RoomMessage {}

    /** Asks for fresh servers and a fresh upload pass, answered by {@link RoomEvent.Renewed}. */
    record Renew() implements RoomMessage {}

    /** Goes out; without it a link that ends leaves the participant away. */
    record Leave() implements RoomMessage {}
}
