package it.sportello.hub.rest;

/** A field of a request holds what it may not. */
final class BadFieldException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    BadFieldException(String field) {
        super(field, null, false, false);
        this.field = field;
    }

    String field() {
        return field;
    }
}
