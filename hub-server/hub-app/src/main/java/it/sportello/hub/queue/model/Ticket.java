package it.sportello.hub.queue.model;

import it.sportello.api.ServicePointId;
import it.sportello.hub.identity.StaffId;
import it.sportello.hub.queue.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A ticket in one of its states; a state is a type, and only its own steps can be taken from it. */
public sealed interface Ticket {

    TicketFacts facts();

    Rank rank();

    /** The meeting that goes on, in the states that have one. */
    default Optional<Meeting> meetingNow() {
        return Optional.empty();
    }

    /** In the line. */
    record Waiting(TicketFacts facts, Rank rank) implements Ticket {}

    /** Called to a place and expected there. */
    record Called(TicketFacts facts, Rank rank, Meeting meeting, Instant calledAt, Instant lastCallAt, int recalls)
            implements Ticket {
        @Override
        public Optional<Meeting> meetingNow() {
            return Optional.of(meeting);
        }
    }

    /** Being served. */
    record Serving(TicketFacts facts, Rank rank, Meeting meeting, Instant servingAt) implements Ticket {
        @Override
        public Optional<Meeting> meetingNow() {
            return Optional.of(meeting);
        }
    }

    /**
     * Set aside; no place is taken.
     *
     * @param place where the citizen was met last; null for the own device
     */
    record OnHold(
            TicketFacts facts,
            Rank rank,
            StaffId expert,
            Instant servingAt,
            @Nullable ServicePointId place) implements Ticket {}

    /**
     * Waits for its citizen to come back with papers; no place is taken.
     *
     * @param missing which papers of the service, by their place in its list
     */
    record Pending(TicketFacts facts, Rank rank, List<Integer> missing) implements Ticket {}

    /** Called, and nobody came. */
    record NoShow(TicketFacts facts, Rank rank, Instant endedAt) implements Ticket {}

    record Finished(TicketFacts facts, Rank rank, Outcome outcome, Instant endedAt) implements Ticket {}

    /** The citizen left the line. */
    record Left(TicketFacts facts, Rank rank, Instant endedAt) implements Ticket {}

    /** Taken out of the line by staff. */
    record Removed(TicketFacts facts, Rank rank, Instant endedAt) implements Ticket {}
}
