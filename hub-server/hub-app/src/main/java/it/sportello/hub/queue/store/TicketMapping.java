package it.sportello.hub.queue.store;

import it.sportello.api.BranchId;
import it.sportello.api.LineId;
import it.sportello.api.PlaceKind;
import it.sportello.api.ServiceId;
import it.sportello.api.ServicePointId;
import it.sportello.api.TicketId;
import it.sportello.api.TicketState;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.identity.StaffId;
import it.sportello.hub.queue.Outcome;
import it.sportello.hub.queue.model.Meeting;
import it.sportello.hub.queue.model.Rank;
import it.sportello.hub.queue.model.Ticket;
import it.sportello.hub.queue.model.TicketFacts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Makes the model's states from rows. */
final class TicketMapping {

    private TicketMapping() {}

    static Ticket ticket(ResultSet row) throws SQLException {
        var facts = facts(row);
        var rank = new Rank(
                Sql.instant(row, "due_at"),
                Sql.nullableInstant(row, "callable_from"),
                row.getInt("postpones"),
                row.getInt("calls"));
        return switch (TicketState.valueOf(row.getString("state"))) {
            case WAITING -> new Ticket.Waiting(facts, rank);
            case CALLED ->
                new Ticket.Called(
                        facts,
                        rank,
                        meeting(row),
                        Sql.instant(row, "called_at"),
                        Sql.instant(row, "last_call_at"),
                        row.getInt("recalls"));
            case SERVING -> new Ticket.Serving(facts, rank, meeting(row), Sql.instant(row, "serving_at"));
            case ON_HOLD ->
                new Ticket.OnHold(
                        facts,
                        rank,
                        new StaffId(Sql.uuid(row, "expert_id")),
                        Sql.instant(row, "serving_at"),
                        Sql.nullable(row, "place_id", ServicePointId::new));
            case PENDING -> new Ticket.Pending(facts, rank, missing(row));
            case NO_SHOW -> new Ticket.NoShow(facts, rank, Sql.instant(row, "ended_at"));
            case FINISHED ->
                new Ticket.Finished(
                        facts, rank, Outcome.valueOf(row.getString("outcome")), Sql.instant(row, "ended_at"));
            case LEFT -> new Ticket.Left(facts, rank, Sql.instant(row, "ended_at"));
            case REMOVED -> new Ticket.Removed(facts, rank, Sql.instant(row, "ended_at"));
        };
    }

    static List<Integer> missing(ResultSet row) throws SQLException {
        return List.of((Integer[]) row.getArray("missing").getArray());
    }

    private static TicketFacts facts(ResultSet row) throws SQLException {
        return new TicketFacts(
                new TicketId(Sql.uuid(row, "id")),
                new OrganisationId(Sql.uuid(row, "organisation_id")),
                new BranchId(Sql.uuid(row, "branch_id")),
                new ServiceId(Sql.uuid(row, "service_id")),
                new LineId(Sql.uuid(row, "line_id")),
                PlaceKind.valueOf(row.getString("meeting")));
    }

    private static Meeting meeting(ResultSet row) throws SQLException {
        return new Meeting(
                new ServicePointId(Sql.uuid(row, "point_id")),
                new StaffId(Sql.uuid(row, "expert_id")),
                Sql.nullable(row, "place_id", ServicePointId::new));
    }
}
