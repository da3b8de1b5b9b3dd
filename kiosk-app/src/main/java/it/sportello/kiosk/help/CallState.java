package it.sportello.kiosk.help;

/** What became of a citizen's call for a person. */
public enum CallState {
    CALLING,
    /** The staff of the branch have been told. */
    CALLED,
    NOBODY_ON_DUTY,
    /** The hub does not answer: nobody knows whether anybody was told. */
    UNREACHABLE
}
