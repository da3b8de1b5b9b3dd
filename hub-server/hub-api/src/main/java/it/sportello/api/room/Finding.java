package it.sportello.api.room;

/** What a self-test found of one part. */
public enum Finding {
    GOOD,
    WEAK,
    NONE,
    UNKNOWN
}
