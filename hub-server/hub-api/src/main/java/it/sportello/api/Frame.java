package it.sportello.api;

import java.time.Instant;
import java.util.Comparator;

/**
 * An immutable snapshot of one topic, whole in itself.
 *
 * <p>The version grows with every change of what is shown, also when the hub has been put back to a backup. Two frames of one version differ only by the passing of time
 * (a waiting time, an opening hour): then the later one counts. A receiver keeps the newest and may drop all others.
 */
public sealed interface Frame permits CatalogueFrame, OfferFrame, BoardFrame, LineFrame, BoothFrame {

    /** Oldest first. */
    Comparator<Frame> BY_AGE = Comparator.comparingLong(Frame::version).thenComparing(Frame::at);

    Topic topic();

    long version();

    /** When the hub made this snapshot. */
    Instant at();

    /** Whether this frame replaces the other, of the same topic. */
    default boolean isNewerThan(Frame other) {
        return BY_AGE.compare(this, other) > 0;
    }
}
