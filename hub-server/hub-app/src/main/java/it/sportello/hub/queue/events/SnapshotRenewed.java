package it.sportello.hub.queue.events;

import it.sportello.hub.queue.views.QueueSnapshot;

/** The queue of an organisation was read anew: something changed, or time went by. Told on every node for itself. */
public record SnapshotRenewed(QueueSnapshot snapshot) {}
