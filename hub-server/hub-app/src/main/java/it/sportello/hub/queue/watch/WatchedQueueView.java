package it.sportello.hub.queue.watch;

import it.sportello.api.TicketId;
import it.sportello.api.TicketState;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.queue.TicketTokens;
import it.sportello.hub.queue.store.SnapshotRows;
import it.sportello.hub.queue.views.QueueSnapshot;
import it.sportello.hub.queue.views.QueueView;
import it.sportello.hub.queue.views.TicketView;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The view of the queue: single tickets from the database, the whole from the watch. */
@Component
class WatchedQueueView implements QueueView {

    private final SnapshotRows rows;
    private final QueueWatch watch;
    private final TicketTokens tokens;
    private final InstantSource clock;

    WatchedQueueView(SnapshotRows rows, QueueWatch watch, TicketTokens tokens, InstantSource clock) {
        this.rows = rows;
        this.watch = watch;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public Optional<TicketView> findByToken(String token) {
        // Looked up by its hash whatever it looks like: so every wrong token takes the same way and the same time.
        return rows.findByHash(tokens.hashOf(token), clock.instant());
    }

    @Override
    public Optional<TicketView> find(OrganisationId organisation, TicketId ticket) {
        return rows.find(organisation, ticket);
    }

    @Override
    public QueueSnapshot snapshotOf(OrganisationId organisation) {
        return watch.snapshotOf(organisation);
    }

    @Override
    public Optional<Position> findPosition(TicketView ticket) {
        if (ticket.state() != TicketState.WAITING) {
            return Optional.empty();
        }
        var snapshot = watch.snapshotOf(ticket.organisation());
        var own = Optional.ofNullable(snapshot.waits().get(ticket.id()));
        return Optional.of(new Position(
                rows.countAhead(ticket, clock.instant()),
                own.or(() -> Optional.ofNullable(snapshot.joinWaits().get(ticket.line())))));
    }
}
