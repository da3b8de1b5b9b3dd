package it.sportello.hub.queue.store;

import it.sportello.api.BranchId;
import it.sportello.api.LineId;
import it.sportello.api.PlaceKind;
import it.sportello.api.ServicePointId;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.identity.StaffId;
import it.sportello.hub.queue.model.OpenPoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of what goes on at the service points. */
@Component
public class PointRows {

    private final JdbcTemplate jdbc;

    PointRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A service point's row; {@code open} is empty where no expert is there, and for every booth. */
    public record PointRow(
            ServicePointId id,
            OrganisationId organisation,
            BranchId branch,
            PlaceKind kind,
            Optional<OpenPoint> open) {}

    /** The open points among these, without a lock. */
    public List<PointRow> find(Collection<ServicePointId> points) {
        return jdbc.query("select * from point_state where point_id = any (?)", (row, n) -> point(row), (Object)
                Sql.uuids(points, ServicePointId::value));
    }

    /** The point where each of these experts is at work, without a lock. */
    public List<OpenPoint> findByExpert(Collection<StaffId> experts) {
        return jdbc
                .query("select * from point_state where expert_id = any (?)", (row, n) -> point(row), (Object)
                        Sql.uuids(experts, StaffId::value))
                .stream()
                .flatMap(row -> row.open().stream())
                .toList();
    }

    /** The open points where that line is served, without a lock. */
    public List<OpenPoint> listServing(LineId line) {
        return jdbc
                .query("select * from point_state where ? = any (lines)", (row, n) -> point(row), line.value())
                .stream()
                .flatMap(row -> row.open().stream())
                .toList();
    }

    /** Locks these points and all booths of the organisations, in the order of their ids. */
    public List<PointRow> lock(Collection<ServicePointId> points, Collection<OrganisationId> boothsOf) {
        var ids = Sql.uuids(points, ServicePointId::value);
        var organisations = Sql.uuids(boothsOf, OrganisationId::value);
        jdbc.update(
                "insert into point_state (point_id, organisation_id, branch_id, kind)"
                        + " select id, organisation_id, branch_id, kind from service_point p"
                        + " where (id = any (?) or (kind = 'BOOTH' and organisation_id = any (?)))"
                        + " and not exists (select from point_state s where s.point_id = p.id)"
                        + " order by id on conflict do nothing",
                ids,
                organisations);
        return jdbc.query(
                "select * from point_state where point_id = any (?)"
                        + " or (kind = 'BOOTH' and organisation_id = any (?)) order by point_id for update",
                (row, n) -> point(row),
                ids,
                organisations);
    }

    public void open(OpenPoint point, Instant now) {
        jdbc.update(
                "update point_state set expert_id = ?, lines = ?, opened_at = ? where point_id = ?",
                point.expert().value(),
                Sql.uuids(point.lines(), LineId::value),
                Sql.time(now),
                point.id().value());
    }

    public void close(ServicePointId point) {
        jdbc.update(
                "update point_state set expert_id = null, lines = '{}', opened_at = null where point_id = ?",
                point.value());
    }

    static PointRow point(ResultSet row) throws SQLException {
        var id = new ServicePointId(Sql.uuid(row, "point_id"));
        var branch = new BranchId(Sql.uuid(row, "branch_id"));
        var kind = PlaceKind.valueOf(row.getString("kind"));
        var expert = row.getObject("expert_id", UUID.class);
        var lines = Arrays.stream((UUID[]) row.getArray("lines").getArray())
                .map(LineId::new)
                .toList();
        return new PointRow(
                id,
                new OrganisationId(Sql.uuid(row, "organisation_id")),
                branch,
                kind,
                Optional.ofNullable(expert).map(e -> new OpenPoint(id, branch, kind, new StaffId(e), lines)));
    }
}
