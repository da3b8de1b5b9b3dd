package it.sportello.hub.rest;

import it.sportello.hub.queue.Answer;

/** Carries the queue's refusal to the place that turns it into a problem. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Answer.Refused refused;

    RefusedException(Answer.Refused refused) {
        super(refused.refusal().name(), null, false, false);
        this.refused = refused;
    }

    Answer.Refused refused() {
        return refused;
    }
}
