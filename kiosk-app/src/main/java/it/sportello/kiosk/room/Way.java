package it.sportello.kiosk.room;

/** How far the way to another participant is. */
public enum Way {
    CONNECTING,
    /** Heard, perhaps not seen yet. */
    OPEN,
    SEEN,
    /** Cut; another is looked for. */
    LOST
}
