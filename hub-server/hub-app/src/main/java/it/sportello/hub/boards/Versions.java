package it.sportello.hub.boards;

import it.sportello.api.LineId;
import it.sportello.hub.queue.views.QueueSnapshot;

/**
 * The versions of frames: the epoch of the queue in the upper part, the changes counted in it in the lower. So devices
 * compare one number, and what is shown after a restored backup is newer than all that was shown before it.
 *
 * <p>An epoch is a time in seconds: the changes of a second fill the lower part by no means, and the whole is exact also
 * for programs that keep numbers as floating-point ones.
 */
final class Versions {

    private static final int BITS_FOR_CHANGES = 20;

    private Versions() {}

    /** Of a frame that shows a whole branch: grows with every change in any line of the organisation. */
    static long of(QueueSnapshot snapshot) {
        return of(snapshot, snapshot.changes());
    }

    /** Of a frame that shows a line. */
    static long of(QueueSnapshot snapshot, LineId line) {
        return of(snapshot, snapshot.versions().getOrDefault(line, 0L));
    }

    /** Of a frame whose changes are counted elsewhere. */
    static long of(QueueSnapshot snapshot, long changes) {
        return (snapshot.epoch() << BITS_FOR_CHANGES) + changes;
    }
}
