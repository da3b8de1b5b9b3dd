package it.sportello.hub.queue.desk;

/** A ticket or point changed its line between the look and the lock; the batch is tried again. */
final class LinesMovedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
