package it.sportello.hub.queue.store;

import it.sportello.api.BranchId;
import it.sportello.api.Priority;
import it.sportello.api.TicketId;
import it.sportello.api.TicketState;
import it.sportello.hub.queue.Channel;
import it.sportello.hub.queue.model.Meeting;
import it.sportello.hub.queue.model.Ticket;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes what the desk decided, each kind of row in one statement for the whole batch. */
@Component
public class TicketWrites {

    private static final int ALL = 1_000;

    private final JdbcTemplate jdbc;

    TicketWrites(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Numbers count up within a branch, prefix and local day. */
    public record NumberSeries(BranchId branch, String prefix, LocalDate day) implements Comparable<NumberSeries> {
        @Override
        public int compareTo(NumberSeries other) {
            return (branch + prefix + day).compareTo(other.branch + other.prefix + other.day);
        }
    }

    /** A ticket just issued, with what only its row knows. */
    public record NewTicket(
            Ticket.Waiting ticket,
            NumberSeries series,
            int number,
            byte[] tokenHash,
            String language,
            Priority priority,
            Channel channel,
            Instant takenAt,
            Instant expiresAt) {}

    /** A step taken; the actor is a staff member's id, {@code citizen} or {@code system}. */
    public record StepRow(TicketId ticket, Instant at, String kind, String actor, String detail) {}

    /** Reserves so many numbers in each series; returns the last one before them. */
    public Map<NumberSeries, Integer> reserve(Map<NumberSeries, Integer> counts) {
        var before = new HashMap<NumberSeries, Integer>();
        new TreeMap<>(counts).forEach((series, count) -> {
            var last = jdbc.queryForObject(
                    "insert into ticket_number (branch_id, prefix, day, last) values (?, ?, ?, ?)"
                            + " on conflict (branch_id, prefix, day) do update set last = ticket_number.last + ?"
                            + " returning last",
                    Integer.class,
                    series.branch().value(),
                    series.prefix(),
                    series.day(),
                    count,
                    count);
            before.put(series, (last == null ? count : last) - count);
        });
        return before;
    }

    public void insert(List<NewTicket> tickets) {
        jdbc.batchUpdate(
                "insert into ticket (id, organisation_id, branch_id, service_id, line_id, prefix, day, number,"
                        + " token_hash, language, priority, channel, meeting, state, taken_at, due_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, ?, ?)",
                tickets,
                ALL,
                TicketWrites::setNew);
    }

    private static void setNew(PreparedStatement statement, NewTicket ticket) throws SQLException {
        var facts = ticket.ticket().facts();
        statement.setObject(1, facts.id().value());
        statement.setObject(2, facts.organisation().value());
        statement.setObject(3, facts.branch().value());
        statement.setObject(4, facts.service().value());
        statement.setObject(5, facts.line().value());
        statement.setString(6, ticket.series().prefix());
        statement.setObject(7, ticket.series().day());
        statement.setInt(8, ticket.number());
        statement.setBytes(9, ticket.tokenHash());
        statement.setString(10, ticket.language());
        statement.setString(11, ticket.priority().name());
        statement.setString(12, ticket.channel().name());
        statement.setString(13, facts.meeting().name());
        statement.setObject(14, Sql.time(ticket.takenAt()));
        statement.setObject(15, Sql.time(ticket.ticket().rank().dueAt()));
        statement.setObject(16, Sql.time(ticket.expiresAt()));
    }

    /** Writes the states; what a state does not know (where it was called before) stays as it was. */
    public void update(Collection<Ticket> tickets) {
        jdbc.batchUpdate(
                "update ticket set line_id = ?, meeting = ?, state = ?, due_at = ?, callable_from = ?, postpones = ?,"
                        + " calls = ?, recalls = coalesce(?, recalls), point_id = coalesce(?, point_id),"
                        + " place_id = case when ? then ? else place_id end, expert_id = coalesce(?, expert_id),"
                        + " called_at = coalesce(?, called_at), last_call_at = coalesce(?, last_call_at),"
                        + " serving_at = coalesce(?, serving_at), ended_at = ?, outcome = ?,"
                        + " missing = coalesce(?, missing) where id = ?",
                tickets,
                ALL,
                TicketWrites::setState);
    }

    private static void setState(PreparedStatement statement, Ticket ticket) throws SQLException {
        var rank = ticket.rank();
        var meeting = ticket.meetingNow().orElse(null);
        var change = Change.of(ticket);
        statement.setObject(1, ticket.facts().line().value());
        statement.setString(2, ticket.facts().meeting().name());
        statement.setString(3, change.state().name());
        statement.setObject(4, Sql.time(rank.dueAt()));
        statement.setObject(5, Sql.time(rank.callableFrom()));
        statement.setInt(6, rank.postpones());
        statement.setInt(7, rank.calls());
        statement.setObject(8, change.recalls());
        statement.setObject(9, meeting == null ? null : meeting.point().value());
        statement.setBoolean(10, meeting != null || ticket instanceof Ticket.OnHold);
        statement.setObject(11, placeOf(ticket));
        statement.setObject(12, meeting == null ? null : meeting.expert().value());
        statement.setObject(13, Sql.time(change.calledAt()));
        statement.setObject(14, Sql.time(change.lastCallAt()));
        statement.setObject(15, Sql.time(change.servingAt()));
        statement.setObject(16, Sql.time(change.endedAt()));
        statement.setString(17, change.outcome());
        statement.setObject(18, ticket instanceof Ticket.Pending p ? p.missing().toArray(Integer[]::new) : null);
        statement.setObject(19, ticket.facts().id().value());
    }

    private static @Nullable UUID placeOf(Ticket ticket) {
        var place = ticket instanceof Ticket.OnHold held
                ? held.place()
                : ticket.meetingNow().map(Meeting::place).orElse(null);
        return place == null ? null : place.value();
    }

    public void insertSteps(List<StepRow> steps) {
        jdbc.batchUpdate(
                "insert into ticket_step (ticket_id, at, kind, actor, detail) values (?, ?, ?, ?, ?)",
                steps,
                ALL,
                (statement, step) -> {
                    statement.setObject(1, step.ticket().value());
                    statement.setObject(2, Sql.time(step.at()));
                    statement.setString(3, step.kind());
                    statement.setString(4, step.actor());
                    statement.setString(5, step.detail());
                });
    }

    /** The columns in which the states differ; null keeps what the row has, but for how it ended. */
    private record Change(
            TicketState state,
            @Nullable Integer recalls,
            @Nullable Instant calledAt,
            @Nullable Instant lastCallAt,
            @Nullable Instant servingAt,
            @Nullable Instant endedAt,
            @Nullable String outcome) {

        static Change of(Ticket ticket) {
            return switch (ticket) {
                case Ticket.Waiting t -> new Change(TicketState.WAITING, null, null, null, null, null, null);
                case Ticket.Called t ->
                    new Change(TicketState.CALLED, t.recalls(), t.calledAt(), t.lastCallAt(), null, null, null);
                case Ticket.Serving t -> new Change(TicketState.SERVING, null, null, null, t.servingAt(), null, null);
                case Ticket.OnHold t -> new Change(TicketState.ON_HOLD, null, null, null, null, null, null);
                case Ticket.Pending t -> new Change(TicketState.PENDING, null, null, null, null, null, null);
                case Ticket.NoShow t -> ended(TicketState.NO_SHOW, t.endedAt(), null);
                case Ticket.Finished t ->
                    ended(TicketState.FINISHED, t.endedAt(), t.outcome().name());
                case Ticket.Left t -> ended(TicketState.LEFT, t.endedAt(), null);
                case Ticket.Removed t -> ended(TicketState.REMOVED, t.endedAt(), null);
            };
        }

        private static Change ended(TicketState state, Instant at, @Nullable String outcome) {
            return new Change(state, null, null, null, null, at, outcome);
        }
    }
}
