package it.sportello.hub.video.store;

import it.sportello.api.TicketId;
import it.sportello.api.room.PhotoRequest;
import it.sportello.api.room.RoomId;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.video.model.Room;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of rooms. */
@Component
public class RoomRows {

    private final JdbcClient jdbc;

    RoomRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A room's own row.
     *
     * @param shown what the version last told of the ticket
     */
    public record RoomRow(
            RoomId id,
            OrganisationId organisation,
            TicketId ticket,
            long version,
            String shown,
            @Nullable PhotoRequest photo,
            @Nullable Instant missedSince) {}

    /** A room that somebody is missed in. */
    public record Missed(RoomId room, OrganisationId organisation, TicketId ticket, Instant since) {}

    /** Makes the room of the ticket, unless there is one. */
    public void insert(RoomId id, OrganisationId organisation, TicketId ticket, Instant now) {
        jdbc.sql("insert into room (id, organisation_id, ticket_id, opened_at) values (?, ?, ?, ?)"
                        + " on conflict (ticket_id) do nothing")
                .params(id.value(), organisation.value(), ticket.value(), Sql.time(now))
                .update();
    }

    public Optional<RoomId> find(TicketId ticket) {
        return jdbc.sql("select id from room where ticket_id = ?")
                .param(ticket.value())
                .query((row, n) -> new RoomId(Sql.uuid(row, "id")))
                .optional();
    }

    /** Locks the room until the end of the transaction. */
    public Optional<RoomRow> lock(RoomId id) {
        return jdbc.sql("select * from room where id = ? for update")
                .param(id.value())
                .query((row, n) -> room(row))
                .optional();
    }

    private static RoomRow room(ResultSet row) throws SQLException {
        var photo = Sql.nullable(row, "photo_id", id -> id);
        var state = Sql.constant(row, "photo_state", PhotoRequest.State.class);
        return new RoomRow(
                new RoomId(Sql.uuid(row, "id")),
                new OrganisationId(Sql.uuid(row, "organisation_id")),
                new TicketId(Sql.uuid(row, "ticket_id")),
                row.getLong("version"),
                row.getString("shown"),
                photo == null || state == null ? null : new PhotoRequest(photo, state),
                Sql.nullableInstant(row, "missed_since"));
    }

    /** Writes the room's own row; the participants have theirs. */
    public void update(Room room, String shown, boolean closed, Instant now) {
        var photo = room.photo();
        jdbc.sql("update room set version = :version, shown = :shown, photo_id = :photo, photo_state = :state,"
                        + " missed_since = :missed, closed_at = case when :closed then coalesce(closed_at, :now) end"
                        + " where id = :id")
                .param("version", room.version())
                .param("shown", shown)
                .param("photo", photo == null ? null : photo.id(), Types.OTHER)
                .param("state", photo == null ? null : photo.state().name())
                .param("missed", Sql.nullableTime(room.missedSince()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("closed", closed)
                .param("now", Sql.time(now))
                .param("id", room.id().value())
                .update();
    }

    public List<RoomId> listOpen() {
        return jdbc.sql("select id from room where closed_at is null")
                .query((row, n) -> new RoomId(Sql.uuid(row, "id")))
                .list();
    }

    /** The rooms whose citizen has been missed since then or longer. */
    public List<Missed> listMissed(Instant since) {
        return jdbc.sql("select id, organisation_id, ticket_id, missed_since from room where missed_since <= ?")
                .param(Sql.time(since))
                .query((row, n) -> new Missed(
                        new RoomId(Sql.uuid(row, "id")),
                        new OrganisationId(Sql.uuid(row, "organisation_id")),
                        new TicketId(Sql.uuid(row, "ticket_id")),
                        Sql.instant(row, "missed_since")))
                .list();
    }

    /** The rooms with a participant whose connection is held by a node that is not alive. */
    public List<RoomId> listHeldByTheDead(Instant now) {
        return jdbc.sql("select distinct room_id from room_participant p where node is not null and not exists"
                        + " (select from room_node n where n.id = p.node and n.alive_until > ?)")
                .param(Sql.time(now))
                .query((row, n) -> new RoomId(Sql.uuid(row, "room_id")))
                .list();
    }

    /** The rooms with a participant whose connection is held by the node. */
    public List<RoomId> listHeldBy(UUID node) {
        return jdbc.sql("select distinct room_id from room_participant where node = ?")
                .param(node)
                .query((row, n) -> new RoomId(Sql.uuid(row, "room_id")))
                .list();
    }

    /** The nodes that are alive. */
    public List<UUID> listAlive(Instant now) {
        return jdbc.sql("select id from room_node where alive_until > ?")
                .param(Sql.time(now))
                .query((row, n) -> Sql.uuid(row, "id"))
                .list();
    }

    /** Says that the node is alive until then. */
    public void renewLease(UUID node, Instant until) {
        jdbc.sql("insert into room_node (id, alive_until) values (?, ?)"
                        + " on conflict (id) do update set alive_until = excluded.alive_until")
                .params(node, Sql.time(until))
                .update();
    }

    public void endLease(UUID node) {
        jdbc.sql("delete from room_node where id = ?").param(node).update();
    }

    /** Deletes the rooms closed before then, with all that was written in them, and the leases of nodes long dead. */
    public int purge(Instant closedBefore) {
        jdbc.sql("delete from room_node where alive_until < ?")
                .param(Sql.time(closedBefore))
                .update();
        return jdbc.sql("delete from room where closed_at < ?")
                .param(Sql.time(closedBefore))
                .update();
    }
}
