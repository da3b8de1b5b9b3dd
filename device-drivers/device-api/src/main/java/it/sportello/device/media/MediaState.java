package it.sportello.device.media;

import java.time.Instant;

/**
 * How an engine is at one moment; replaced as a whole, never changed.
 *
 * @param kind which engine does the work
 * @param fact the code of what is wrong, empty while nothing is, for example {@code ENGINE_DIED_TWICE}
 * @param since when this state began
 */
public record MediaState(Kind kind, Phase phase, boolean cameraOpen, boolean inCall, String fact, Instant since) {

    /** Who makes the call. */
    public enum Kind {
        /** A process of its own. */
        NATIVE,
        /** The kiosk's browser. */
        BROWSER
    }

    /** How far the engine is. */
    public enum Phase {
        STARTING,
        READY,
        FAILED,
        CLOSED
    }
}
