package it.sportello.hub.queue.store;

import it.sportello.api.BranchId;
import it.sportello.api.LineId;
import it.sportello.api.LineNotice;
import it.sportello.api.PlaceKind;
import it.sportello.api.Priority;
import it.sportello.api.ServiceId;
import it.sportello.api.ServicePointId;
import it.sportello.api.TicketId;
import it.sportello.api.TicketState;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.queue.views.PointView;
import it.sportello.hub.queue.views.TicketView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the queue for its views. */
@Component
public class SnapshotRows {

    private static final Duration SHOWN_AFTER_THE_END = Duration.ofHours(12);
    private static final int CALLS_A_BRANCH = 12;
    private static final Duration MEASURED_OVER = Duration.ofDays(60);
    private static final int MEASURED_AT_MOST = 200;

    private final JdbcTemplate jdbc;
    private final NoticeRows notices;

    SnapshotRows(JdbcTemplate jdbc, NoticeRows notices) {
        this.jdbc = jdbc;
        this.notices = notices;
    }

    /** An organisation's queue at one instant of the database. */
    public record Read(
            long epoch,
            Map<LineId, Long> versions,
            List<TicketView> tickets,
            List<PointView> points,
            Map<LineId, LineNotice> notices) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Read read(OrganisationId organisation, Instant now) {
        return new Read(
                epoch(),
                versions(organisation),
                tickets(organisation, now),
                points(organisation),
                notices.list(organisation, now.minus(SHOWN_AFTER_THE_END)));
    }

    /** The sum of the versions of each organisation's lines: it grows with every change. */
    public Map<OrganisationId, Long> changeCounts() {
        var counts = new HashMap<OrganisationId, Long>();
        jdbc.query("select organisation_id, sum(version) as total from line_state group by organisation_id", row -> {
            counts.put(new OrganisationId(Sql.uuid(row, "organisation_id")), row.getLong("total"));
        });
        return counts;
    }

    private long epoch() {
        var seconds = jdbc.queryForObject("select seconds from queue_epoch", Long.class);
        return seconds == null ? 0 : seconds;
    }

    private Map<LineId, Long> versions(OrganisationId organisation) {
        var versions = new HashMap<LineId, Long>();
        jdbc.query(
                "select l.id, coalesce(s.version, 0) as version from line l"
                        + " left join line_state s on s.line_id = l.id where l.organisation_id = ?",
                row -> {
                    versions.put(new LineId(Sql.uuid(row, "id")), row.getLong("version"));
                },
                organisation.value());
        return versions;
    }

    private List<TicketView> tickets(OrganisationId organisation, Instant now) {
        var since = Sql.time(now.minus(SHOWN_AFTER_THE_END));
        return jdbc.query(
                "select * from ticket where (organisation_id = ? and (state in ('CALLED', 'SERVING')"
                        + " or (state in ('WAITING', 'ON_HOLD', 'PENDING', 'NO_SHOW') and expires_at > ?)))"
                        + " or id in (select id from (select id, row_number() over"
                        + " (partition by branch_id order by last_call_at desc) as nth from ticket"
                        + " where organisation_id = ? and last_call_at > ?) calls where nth <= ?)"
                        + " order by due_at, id",
                (row, n) -> view(row),
                organisation.value(),
                Sql.time(now),
                organisation.value(),
                since,
                CALLS_A_BRANCH);
    }

    private List<PointView> points(OrganisationId organisation) {
        return jdbc.query(
                "select s.*, (select t.id from ticket t where t.point_id = s.point_id"
                        + " and t.state in ('CALLED', 'SERVING')) as ticket_id from point_state s"
                        + " where s.organisation_id = ? and s.expert_id is not null order by s.point_id",
                (row, n) -> {
                    var ticket = Sql.nullable(row, "ticket_id", TicketId::new);
                    var openedAt = Sql.instant(row, "opened_at");
                    return PointRows.point(row)
                            .open()
                            .map(open -> new PointView(
                                    open.id(),
                                    open.branch(),
                                    open.kind(),
                                    open.expert().value(),
                                    open.lines(),
                                    openedAt,
                                    ticket))
                            .orElseThrow();
                },
                organisation.value());
    }

    public Optional<TicketView> findByHash(byte[] tokenHash, Instant now) {
        return jdbc
                .query(
                        "select * from ticket where token_hash = ? and expires_at > ?",
                        (row, n) -> view(row),
                        tokenHash,
                        Sql.time(now))
                .stream()
                .findFirst();
    }

    public Optional<TicketView> find(OrganisationId organisation, TicketId ticket) {
        return jdbc
                .query(
                        "select * from ticket where id = ? and organisation_id = ?",
                        (row, n) -> view(row),
                        ticket.value(),
                        organisation.value())
                .stream()
                .findFirst();
    }

    /** How many of the line are called before the ticket. */
    public int countAhead(TicketView ticket, Instant now) {
        var count = jdbc.queryForObject(
                "select count(*) from ticket where line_id = ? and state = 'WAITING' and expires_at > ?"
                        + " and (due_at, id) < (?, ?)",
                Integer.class,
                ticket.line().value(),
                Sql.time(now),
                Sql.time(ticket.dueAt()),
                ticket.id().value());
        return count == null ? 0 : count;
    }

    /** The newest measured durations of each service in minutes, from the call to the end. */
    public Map<ServiceId, List<Double>> measuredMinutes(OrganisationId organisation, Instant now) {
        var minutes = new HashMap<ServiceId, List<Double>>();
        jdbc.query(
                "select service_id, minutes from (select service_id,"
                        + " extract(epoch from ended_at - called_at) / 60 as minutes,"
                        + " row_number() over (partition by service_id order by ended_at desc) as nth from ticket"
                        + " where organisation_id = ? and state = 'FINISHED' and ended_at > ?) served where nth <= ?",
                row -> {
                    minutes.computeIfAbsent(new ServiceId(Sql.uuid(row, "service_id")), s -> new ArrayList<>())
                            .add(row.getDouble("minutes"));
                },
                organisation.value(),
                Sql.time(now.minus(MEASURED_OVER)),
                MEASURED_AT_MOST);
        return minutes;
    }

    private static TicketView view(ResultSet row) throws SQLException {
        var id = new TicketId(Sql.uuid(row, "id"));
        return new TicketView(
                id,
                new OrganisationId(Sql.uuid(row, "organisation_id")),
                new BranchId(Sql.uuid(row, "branch_id")),
                new ServiceId(Sql.uuid(row, "service_id")),
                new LineId(Sql.uuid(row, "line_id")),
                TicketKeys.keyOf(id),
                TicketKeys.numberOf(row.getString("prefix"), row.getInt("number")),
                TicketState.valueOf(row.getString("state")),
                Priority.valueOf(row.getString("priority")),
                row.getString("language"),
                PlaceKind.valueOf(row.getString("meeting")),
                Sql.instant(row, "taken_at"),
                Sql.instant(row, "due_at"),
                Sql.nullableInstant(row, "callable_from"),
                row.getInt("postpones"),
                row.getInt("calls"),
                row.getInt("recalls"),
                Sql.nullable(row, "point_id", ServicePointId::new),
                Sql.nullable(row, "place_id", ServicePointId::new),
                row.getObject("expert_id", UUID.class),
                Sql.nullableInstant(row, "called_at"),
                Sql.nullableInstant(row, "last_call_at"),
                Sql.nullableInstant(row, "serving_at"),
                Sql.nullableInstant(row, "ended_at"),
                row.getString("outcome"),
                Sql.instant(row, "expires_at"),
                TicketMapping.missing(row));
    }
}
