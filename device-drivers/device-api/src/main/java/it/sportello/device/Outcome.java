package it.sportello.device;

/** What became of a print job whose sending had begun. */
public enum Outcome {
    /** The printer confirmed that everything was printed and cut. */
    PRINTED,
    /** Everything was sent, and the printer confirmed nothing: the paper may be there or not. */
    SENT_UNCONFIRMED,
    /** The paper is not complete; a part of it may be there. */
    FAILED
}
