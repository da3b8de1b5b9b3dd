package it.sportello.kiosk.device;

/** What became of the paper of a ticket. */
public enum SlipState {
    PRINTING,
    PRINTED,
    /** Everything was sent; nobody knows whether the paper is there. */
    UNCONFIRMED,
    PAPER_OUT,
    COVER_OPEN,
    FAILED,
    /** The kiosk has no printer. */
    NO_PRINTER
}
