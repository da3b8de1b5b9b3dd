package it.sportello.api;

/** The reason a citizen gives for being called earlier; each has a head start set by the organisation. */
public enum Priority {
    NONE,
    DISABILITY,
    PREGNANCY,
    SMALL_CHILD,
    SENIOR
}
