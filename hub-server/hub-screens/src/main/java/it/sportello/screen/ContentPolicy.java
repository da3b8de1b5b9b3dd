package it.sportello.screen;

/** What the page may load. Vaadin's client evaluates scripts from its server and sets styles inline; nothing else may. */
final class ContentPolicy {

    private ContentPolicy() {}

    static String withNonce(String nonce) {
        return "default-src 'none'; script-src 'self' 'nonce-" + nonce + "' 'unsafe-eval'; "
                + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; media-src 'self'; "
                + "connect-src 'self'; manifest-src 'self'; form-action 'none'; frame-ancestors 'none'; "
                + "base-uri 'self'; object-src 'none'";
    }
}
