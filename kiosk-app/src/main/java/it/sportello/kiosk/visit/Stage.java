package it.sportello.kiosk.visit;

import it.sportello.api.CommandAnswer.TicketTaken;
import it.sportello.api.CommandId;
import it.sportello.api.Priority;
import it.sportello.api.ServiceId;

/** Where a visit stands: one question, one screen. */
public sealed interface Stage {

    /** Nobody has begun, or the citizen is asked what to do. */
    record Start() implements Stage {}

    /**
     * The citizen looks for a service.
     *
     * @param wish what was typed, empty for all services
     * @param page from 0
     * @param typing whether the keyboard is on the screen
     */
    record Choosing(String wish, int page, boolean typing) implements Stage {
        static final Choosing ALL = new Choosing("", 0, false);
    }

    /** The citizen reads about one service. */
    record Looking(ServiceId service, Priority priority, Choosing from) implements Stage {}

    /** The ticket is asked for, and the answer is awaited. */
    record Taking(CommandId command, Looking from) implements Stage {}

    /** The citizen has a ticket. */
    record Holding(TicketTaken ticket) implements Stage {}

    /** The step of the three that a ticket takes; 0 before the first. */
    default int step() {
        return switch (this) {
            case Start start -> 0;
            case Choosing choosing -> 1;
            case Looking looking -> 2;
            case Taking taking -> 3;
            case Holding holding -> 3;
        };
    }
}
