package it.sportello.hub.shell.lines;

/** What an expert can do with the open point or the current ticket, and the keys for it. */
enum Act {
    CALL_NEXT("N F2"),
    SERVE("S"),
    RECALL("R"),
    NO_SHOW("X"),
    FINISH("F"),
    HOLD("H"),
    PENDING("E"),
    TRANSFER("T"),
    CLOSE_POINT("C");

    private final String keys;

    Act(String keys) {
        this.keys = keys;
    }

    /** As in {@code aria-keyshortcuts}, the one shown first. */
    String keys() {
        return keys;
    }
}
