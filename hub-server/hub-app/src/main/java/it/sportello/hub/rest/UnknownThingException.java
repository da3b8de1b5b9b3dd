package it.sportello.hub.rest;

/** There is no such thing, or it is another organisation's. */
final class UnknownThingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownThingException() {
        super("unknown", null, false, false);
    }
}
