package it.sportello.hub.boards;

import it.sportello.hub.queue.views.QueueSnapshot;

/** The version of a frame that shows a whole branch: it grows with every change in any line of the organisation. */
final class Versions {

    private Versions() {}

    static long of(QueueSnapshot snapshot) {
        return snapshot.versions().values().stream()
                .mapToLong(version -> version)
                .sum();
    }
}
