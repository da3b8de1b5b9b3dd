package it.sportello.hub.queue.views;

import it.sportello.api.TicketId;
import it.sportello.api.WaitRange;
import it.sportello.hub.branch.OrganisationId;
import java.util.Optional;

/** Reads the queue. Safe for any thread. */
public interface QueueView {

    /** The ticket of the token, unless it is expired: unknown, expired and forged tokens are one and the same. */
    Optional<TicketView> findByToken(String token);

    Optional<TicketView> find(OrganisationId organisation, TicketId ticket);

    /** The newest snapshot known on this node: at most a moment old. */
    QueueSnapshot snapshotOf(OrganisationId organisation);

    /** How many are called before a waiting ticket, and the wait, read from the database just now. */
    Optional<Position> findPosition(TicketView ticket);

    /**
     * A place in the line.
     *
     * @param expectedWait empty where nobody can say
     */
    record Position(int peopleAhead, Optional<WaitRange> expectedWait) {}
}
