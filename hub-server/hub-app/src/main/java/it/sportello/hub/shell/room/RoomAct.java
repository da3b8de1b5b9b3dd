package it.sportello.hub.shell.room;

/** What staff can do in a room, and the key for it. */
public enum RoomAct {
    CAMERA("V"),
    MICROPHONE("M"),
    SCREEN("D"),
    BLUR("U"),
    PHOTO("P"),
    INVITE("I"),
    HAND_OVER("O"),
    PREPARED("Q"),
    CHAT("K"),
    CAPTION("G"),
    NOTE("Y");

    private final String key;

    RoomAct(String key) {
        this.key = key;
    }

    /** As in {@code aria-keyshortcuts}. */
    String key() {
        return key;
    }
}
