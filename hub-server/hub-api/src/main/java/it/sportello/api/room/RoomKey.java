package it.sportello.api.room;

/** What a citizen shows at a booth's kiosk to come into the room. */
public sealed interface RoomKey {

    /**
     * The ticket's code was read.
     *
     * @param token the secret of the ticket's address
     */
    record ByToken(String token) implements RoomKey {}

    /**
     * The number was typed; it opens only the room of the ticket that is called to this very booth.
     *
     * @param number as people read it
     */
    record ByNumber(String number) implements RoomKey {}
}
