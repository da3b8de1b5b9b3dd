package it.sportello.api;

/** Where citizen and expert meet. */
public enum PlaceKind {
    /** A counter in the branch, face to face. */
    COUNTER,
    /** A video booth in the branch. */
    BOOTH,
    /** The citizen's own phone or computer. */
    REMOTE
}
