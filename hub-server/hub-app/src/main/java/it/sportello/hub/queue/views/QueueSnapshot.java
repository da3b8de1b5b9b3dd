package it.sportello.hub.queue.views;

import it.sportello.api.LineId;
import it.sportello.api.LineNotice;
import it.sportello.api.TicketId;
import it.sportello.api.TicketState;
import it.sportello.api.WaitRange;
import it.sportello.hub.branch.OrganisationId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All of an organisation's queue at one instant of the database, immutable.
 *
 * @param epoch grows where the versions may have gone back: at each start, and after a restored backup
 * @param versions of each line: grows with every change in it
 * @param tickets those of today that wait, are called, served, held, pending or not shown up, and the newest ended
 *     calls; the waiting ones in the order of calling
 * @param points those open now
 * @param waits the expected wait of each waiting ticket for which one can be told
 * @param joinWaits the expected wait, by line, of one who joins now
 * @param notices what is said to all who wait, by line
 */
public record QueueSnapshot(
        OrganisationId organisation,
        Instant at,
        long epoch,
        Map<LineId, Long> versions,
        List<TicketView> tickets,
        List<PointView> points,
        Map<TicketId, WaitRange> waits,
        Map<LineId, WaitRange> joinWaits,
        Map<LineId, LineNotice> notices) {

    public QueueSnapshot {
        versions = Map.copyOf(versions);
        tickets = List.copyOf(tickets);
        points = List.copyOf(points);
        waits = Map.copyOf(waits);
        joinWaits = Map.copyOf(joinWaits);
        notices = Map.copyOf(notices);
    }

    /** All changes counted so far. */
    public long changes() {
        return versions.values().stream().mapToLong(version -> version).sum();
    }

    /** The waiting tickets of a line, in the order of calling. */
    public List<TicketView> listWaiting(LineId line) {
        return tickets.stream()
                .filter(t -> t.state() == TicketState.WAITING && t.line().equals(line))
                .toList();
    }

    public Optional<TicketView> findTicket(TicketId id) {
        return tickets.stream().filter(t -> t.id().equals(id)).findFirst();
    }

    /** How many experts are at work on the line. */
    public int expertsOn(LineId line) {
        return (int) points.stream().filter(p -> p.lines().contains(line)).count();
    }
}
