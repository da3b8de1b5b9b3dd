package it.sportello.api.room;

/** How well a participant sends and receives. */
public enum LinkQuality {
    UNKNOWN,
    GOOD,
    WEAK,
    BAD
}
