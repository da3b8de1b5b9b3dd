package it.sportello.hub.rest;

import it.sportello.face.Language;

/** Reads language codes of requests. */
final class Languages {

    private Languages() {}

    /** Throws {@link BadFieldException} for a code that is none of ours. */
    static Language get(String code) {
        return Language.find(code).orElseThrow(() -> new BadFieldException("language"));
    }
}
