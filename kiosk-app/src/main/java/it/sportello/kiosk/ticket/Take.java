package it.sportello.kiosk.ticket;

/** One ticket being taken. Its end is told once: seen by the citizen, or given up. */
public interface Take {

    /** The citizen has seen the end: the ticket stays in its line. */
    void seen();

    /** No citizen waits for it any more: a ticket that was issued, or would be, is taken back. */
    void giveUp();
}
