package it.sportello.hub.branch.store;

import it.sportello.api.BranchId;
import it.sportello.api.OpeningHours;
import it.sportello.api.PlaceKind;
import it.sportello.api.ServicePointId;
import it.sportello.hub.branch.Branch;
import it.sportello.hub.branch.Organisation;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.branch.ServicePoint;
import it.sportello.hub.branch.model.OpeningRules;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the rows of organisations, branches, service points and opening hours. */
@Component
class BranchRows {

    private final JdbcClient jdbc;

    BranchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    BranchBook read() {
        var branches = branches();
        return new BranchBook(organisations(), branches, points(), openings(branches));
    }

    private Map<OrganisationId, Organisation> organisations() {
        return ordered(
                jdbc.sql("select id, slug, name from organisation order by name")
                        .query((row, n) -> new Organisation(
                                new OrganisationId(row.getObject("id", UUID.class)),
                                row.getString("slug"),
                                row.getString("name")))
                        .list(),
                Organisation::id);
    }

    private Map<BranchId, Branch> branches() {
        return ordered(
                jdbc.sql("select id, organisation_id, kind, name, address, zone from branch order by position, name")
                        .query((row, n) -> new Branch(
                                new BranchId(row.getObject("id", UUID.class)),
                                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                                Branch.Kind.valueOf(row.getString("kind")),
                                row.getString("name"),
                                row.getString("address"),
                                ZoneId.of(row.getString("zone"))))
                        .list(),
                Branch::id);
    }

    private Map<ServicePointId, ServicePoint> points() {
        return ordered(
                jdbc.sql("select p.id, p.organisation_id, p.branch_id, p.kind, p.label from service_point p"
                                + " join branch b on b.id = p.branch_id order by b.position, p.kind, p.label")
                        .query((row, n) -> new ServicePoint(
                                new ServicePointId(row.getObject("id", UUID.class)),
                                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                                new BranchId(row.getObject("branch_id", UUID.class)),
                                PlaceKind.valueOf(row.getString("kind")),
                                row.getString("label")))
                        .list(),
                ServicePoint::id);
    }

    private Map<BranchId, OpeningRules> openings(Map<BranchId, Branch> branches) {
        var hours = jdbc
                .sql("select branch_id, weekday, opens, closes from opening_hours")
                .query((row, n) -> Map.entry(
                        new BranchId(row.getObject("branch_id", UUID.class)),
                        new OpeningHours(
                                DayOfWeek.of(row.getInt("weekday")),
                                row.getObject("opens", LocalTime.class),
                                row.getObject("closes", LocalTime.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        var exceptions = jdbc.sql("select organisation_id, branch_id, day, closed from opening_exception")
                .query((row, n) -> new ExceptionRow(
                        new OrganisationId(row.getObject("organisation_id", UUID.class)),
                        row.getObject("branch_id", UUID.class),
                        row.getObject("day", LocalDate.class),
                        row.getBoolean("closed")))
                .list();
        var openings = new HashMap<BranchId, OpeningRules>();
        branches.values()
                .forEach(branch -> openings.put(
                        branch.id(),
                        new OpeningRules(
                                branch.zone(),
                                hours.getOrDefault(branch.id(), List.of()),
                                exceptionsOf(branch, exceptions))));
        return openings;
    }

    private static Map<LocalDate, Boolean> exceptionsOf(Branch branch, List<ExceptionRow> rows) {
        var own = new HashMap<LocalDate, Boolean>();
        // Those of the whole organisation first: the branch's own win.
        for (boolean ofBranch : new boolean[] {false, true}) {
            rows.stream()
                    .filter(row -> row.organisation().equals(branch.organisation()))
                    .filter(row -> ofBranch ? branch.id().value().equals(row.branch()) : row.branch() == null)
                    .forEach(row -> own.put(row.day(), row.closed()));
        }
        return own;
    }

    private record ExceptionRow(
            OrganisationId organisation, @Nullable UUID branch, LocalDate day, boolean closed) {}

    private static <K, V> Map<K, V> ordered(List<V> values, Function<V, K> key) {
        return values.stream().collect(Collectors.toMap(key, v -> v, (a, b) -> a, LinkedHashMap::new));
    }
}
