package it.sportello.hub.queue.store;

import it.sportello.api.LineId;
import it.sportello.api.ServicePointId;
import it.sportello.api.TicketId;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.queue.model.Ticket;
import it.sportello.hub.queue.model.Ticket.Waiting;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads tickets for the desk, as the model's states. */
@Component
public class TicketRows {

    private final JdbcTemplate jdbc;

    TicketRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The tickets, but for those whose validity has ended, unless their citizen is still at a place. */
    public List<Ticket> find(Collection<TicketId> ids, Instant now) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.query(
                "select * from ticket where id = any (?) and (expires_at > ? or state in ('CALLED', 'SERVING'))",
                (row, n) -> TicketMapping.ticket(row),
                Sql.uuids(ids, TicketId::value),
                Sql.time(now));
    }

    /**
     * The heads of the lines that can be called now: of each line, branch and way of meeting the first {@code each}, so
     * that one whose place is not free never hides another.
     */
    public List<Waiting> listHeads(Collection<LineId> lines, int each, Instant now) {
        if (lines.isEmpty()) {
            return List.of();
        }
        return jdbc
                .query(
                        "select * from (select t.*, row_number() over"
                                + " (partition by line_id, branch_id, meeting order by due_at, id) as place_in_group"
                                + " from ticket t where state = 'WAITING' and line_id = any (?) and expires_at > ?"
                                + " and (callable_from is null or callable_from <= ?)) heads"
                                + " where place_in_group <= ?",
                        (row, n) -> TicketMapping.ticket(row),
                        Sql.uuids(lines, LineId::value),
                        Sql.time(now),
                        Sql.time(now),
                        each)
                .stream()
                .map(Waiting.class::cast)
                .toList();
    }

    /** The points and places taken by a called or served ticket. */
    public Set<ServicePointId> listTaken(Collection<OrganisationId> organisations) {
        var taken = new HashSet<ServicePointId>();
        jdbc.query(
                "select point_id, place_id from ticket"
                        + " where state in ('CALLED', 'SERVING') and organisation_id = any (?)",
                row -> {
                    taken.add(new ServicePointId(Sql.uuid(row, "point_id")));
                    var place = Sql.nullable(row, "place_id", ServicePointId::new);
                    if (place != null) {
                        taken.add(place);
                    }
                },
                (Object) Sql.uuids(organisations, OrganisationId::value));
        return taken;
    }
}
