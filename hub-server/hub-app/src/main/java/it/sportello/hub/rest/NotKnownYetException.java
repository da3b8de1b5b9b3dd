package it.sportello.hub.rest;

/** This node has just started and does not know it yet. */
final class NotKnownYetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotKnownYetException() {
        super("not known yet", null, false, false);
    }
}
