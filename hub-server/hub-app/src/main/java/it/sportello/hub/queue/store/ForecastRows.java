package it.sportello.hub.queue.store;

import it.sportello.api.TicketId;
import it.sportello.api.WaitRange;
import it.sportello.hub.queue.views.TicketView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of forecasts and facts. */
@Component
public class ForecastRows {

    private final JdbcTemplate jdbc;

    ForecastRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A forecast with what came of it. */
    public record Fact(WaitRange range, Instant foretoldAt, Instant calledAt) {}

    public void insert(TicketView ticket, int peopleAhead, @Nullable WaitRange range, Instant at) {
        jdbc.update(
                "insert into wait_forecast (ticket_id, service_id, people_ahead, low_minutes, high_minutes, foretold_at)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                ticket.id().value(),
                ticket.service().value(),
                peopleAhead,
                range == null ? null : range.lowMinutes(),
                range == null ? null : range.highMinutes(),
                Sql.time(at));
    }

    /** Writes the first call beside the forecast; empty where no range was foretold, or it was called before. */
    public Optional<Fact> findAndClose(TicketId ticket, Instant calledAt) {
        return jdbc
                .query(
                        "update wait_forecast set called_at = ? where ticket_id = ? and called_at is null"
                                + " returning low_minutes, high_minutes, foretold_at",
                        (row, n) -> fact(row, calledAt),
                        Sql.time(calledAt),
                        ticket.value())
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Fact> fact(ResultSet row, Instant calledAt) throws SQLException {
        int low = row.getInt("low_minutes");
        if (row.wasNull()) {
            return Optional.empty();
        }
        var range = new WaitRange(low, row.getInt("high_minutes"));
        return Optional.of(new Fact(range, Sql.instant(row, "foretold_at"), calledAt));
    }
}
