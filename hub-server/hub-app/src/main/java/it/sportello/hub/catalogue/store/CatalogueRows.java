package it.sportello.hub.catalogue.store;

import it.sportello.api.BranchId;
import it.sportello.api.CatalogueFrame.ServiceText;
import it.sportello.api.LineId;
import it.sportello.api.PlaceKind;
import it.sportello.api.ServiceId;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.catalogue.Line;
import it.sportello.hub.catalogue.Offer;
import it.sportello.hub.catalogue.PublicService;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the rows of the catalogue. */
@Component
class CatalogueRows {

    private final JdbcClient jdbc;

    CatalogueRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CatalogueBook read() {
        var services = services();
        return new CatalogueBook(services, offers(services), lines(), versions());
    }

    private List<PublicService> services() {
        var texts = texts();
        return jdbc.sql("select * from public_service order by position, code")
                .query((row, n) -> {
                    var id = new ServiceId(row.getObject("id", UUID.class));
                    return new PublicService(
                            id,
                            new OrganisationId(row.getObject("organisation_id", UUID.class)),
                            row.getString("code"),
                            row.getString("prefix"),
                            Duration.ofMinutes(row.getInt("planned_minutes")),
                            row.getInt("fee_cents"),
                            Map.copyOf(texts.getOrDefault(id, Map.of())));
                })
                .list();
    }

    private Map<ServiceId, Map<String, ServiceText>> texts() {
        var texts = new HashMap<ServiceId, Map<String, ServiceText>>();
        jdbc.sql("select * from public_service_text").query(row -> {
            var service = new ServiceId(row.getObject("service_id", UUID.class));
            var text = new ServiceText(
                    row.getString("name"), row.getString("summary"), strings(row, "words"), strings(row, "papers"));
            texts.computeIfAbsent(service, id -> new HashMap<>()).put(row.getString("language"), text);
        });
        return texts;
    }

    private Map<BranchId, List<Offer>> offers(List<PublicService> services) {
        var byId = services.stream().collect(Collectors.toMap(PublicService::id, service -> service));
        return jdbc
                .sql("select o.* from service_offer o join public_service s on s.id = o.service_id"
                        + " order by s.position, s.code")
                .query((row, n) -> new Offer(
                        new BranchId(row.getObject("branch_id", UUID.class)),
                        Objects.requireNonNull(byId.get(new ServiceId(row.getObject("service_id", UUID.class)))),
                        new LineId(row.getObject("line_id", UUID.class)),
                        PlaceKind.valueOf(row.getString("place"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Offer::branch));
    }

    private List<Line> lines() {
        return jdbc.sql("select id, organisation_id, name from line order by name")
                .query((row, n) -> new Line(
                        new LineId(row.getObject("id", UUID.class)),
                        new OrganisationId(row.getObject("organisation_id", UUID.class)),
                        row.getString("name")))
                .list();
    }

    private Map<OrganisationId, Long> versions() {
        return jdbc
                .sql("select organisation_id, version from catalogue_version")
                .query((row, n) -> Map.entry(
                        new OrganisationId(row.getObject("organisation_id", UUID.class)), row.getLong("version")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
