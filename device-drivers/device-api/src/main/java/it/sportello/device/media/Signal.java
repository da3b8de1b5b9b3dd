package it.sportello.device.media;

import org.jspecify.annotations.Nullable;

/** What two peers tell each other to find a way. */
public sealed interface Signal {

    /** A session description. */
    record Description(Kind kind, String sdp) implements Signal {

        /** Whether it asks or answers. */
        public enum Kind {
            OFFER,
            ANSWER
        }
    }

    /**
     * A way that may work.
     *
     * @param candidate empty: there are no more
     */
    record Candidate(
            String candidate,
            @Nullable String sdpMid,
            @Nullable Integer sdpMLineIndex) implements Signal {}
}
