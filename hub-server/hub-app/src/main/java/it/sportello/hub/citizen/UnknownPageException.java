package it.sportello.hub.citizen;

/** There is no such page; the same for an unknown, expired, forged and malformed ticket address. */
final class UnknownPageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownPageException() {
        super("unknown page", null, false, false);
    }
}
