package it.sportello.device.media;

/** The document made of a still. */
public sealed interface DocumentPhoto {

    /**
     * A page, straightened.
     *
     * @param pdf one A4 page
     * @param preview a JPEG of it, at most 800 pixels wide
     */
    record Taken(byte[] pdf, byte[] preview, Verdict verdict) implements DocumentPhoto {}

    /** No document came of it. */
    record Failed(Verdict verdict) implements DocumentPhoto {}

    /** How it came out, and so what to do. */
    enum Verdict {
        GOOD,
        TOO_DARK,
        BLURRED,
        NO_PAGE,
        NO_CAMERA
    }
}
