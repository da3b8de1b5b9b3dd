package it.sportello.api.room;

import org.jspecify.annotations.Nullable;

/** What two participants tell each other to find a way. */
public sealed interface Signal {

    /** The longest description, in characters. */
    int MAX_SDP = 40_000;

    /** The longest candidate, in characters. */
    int MAX_CANDIDATE = 1_000;

    /** A session description that asks. */
    record Offer(String sdp) implements Signal {}

    /** A session description that answers. */
    record Answer(String sdp) implements Signal {}

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
