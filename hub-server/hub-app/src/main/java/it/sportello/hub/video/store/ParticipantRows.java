package it.sportello.hub.video.store;

import it.sportello.api.TicketId;
import it.sportello.api.room.Finding;
import it.sportello.api.room.LinkQuality;
import it.sportello.api.room.ParticipantId;
import it.sportello.api.room.ParticipantRole;
import it.sportello.api.room.RoomId;
import it.sportello.api.room.SelfTest;
import it.sportello.api.room.SentMedia;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.identity.StaffId;
import it.sportello.hub.video.model.Participant;
import it.sportello.hub.video.model.Participant.OpenLink;
import it.sportello.hub.video.model.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of those who may come into a room, are in it, or were. */
@Component
public class ParticipantRows {

    private final JdbcClient jdbc;

    ParticipantRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A staff member's invitation into an open room. */
    public record Invited(OrganisationId organisation, TicketId ticket, Participant participant) {}

    public List<Participant> list(RoomId room) {
        return jdbc.sql("select * from room_participant where room_id = ? order by position")
                .param(room.value())
                .query((row, n) -> participant(row))
                .list();
    }

    /** The invitations of a staff member that were not taken back. */
    public List<Invited> listInvited(StaffId whom) {
        return jdbc.sql("select p.*, r.organisation_id, r.ticket_id from room_participant p"
                        + " join room r on r.id = p.room_id where p.staff_id = ? and p.invited_by is not null"
                        + " and p.standing <> 'RELEASED' and r.closed_at is null order by p.id")
                .param(whom.value())
                .query((row, n) -> new Invited(
                        new OrganisationId(Sql.uuid(row, "organisation_id")),
                        new TicketId(Sql.uuid(row, "ticket_id")),
                        participant(row)))
                .list();
    }

    /** Whether the staff member ever came into the room of the ticket. */
    public boolean came(StaffId staff, TicketId ticket) {
        return jdbc.sql("select exists (select from room_participant p join room r on r.id = p.room_id"
                        + " where r.ticket_id = ? and p.staff_id = ? and p.came)")
                .params(ticket.value(), staff.value())
                .query(Boolean.class)
                .single();
    }

    /** Writes the row, new or changed. */
    public void write(RoomId room, Participant participant) {
        var link = participant.link();
        var test = participant.test();
        jdbc.sql("insert into room_participant (id, room_id, position, role, staff_id, invited_by, name, standing,"
                        + " came, node, connection, away_since, camera, microphone, screen_stream, quality,"
                        + " test_camera, test_microphone, test_speaker, calls_for_help)"
                        + " values (:id, :room, :position, :role, :staff, :inviter, :name, :standing, :came, :node,"
                        + " :connection, :away, :camera, :microphone, :screen, :quality, :testCamera,"
                        + " :testMicrophone, :testSpeaker, :help)"
                        + " on conflict (id) do update set role = excluded.role, invited_by = excluded.invited_by,"
                        + " standing = excluded.standing, came = excluded.came, node = excluded.node,"
                        + " connection = excluded.connection, away_since = excluded.away_since,"
                        + " camera = excluded.camera, microphone = excluded.microphone,"
                        + " screen_stream = excluded.screen_stream, quality = excluded.quality,"
                        + " test_camera = excluded.test_camera, test_microphone = excluded.test_microphone,"
                        + " test_speaker = excluded.test_speaker, calls_for_help = excluded.calls_for_help")
                .param("id", participant.id().value())
                .param("room", room.value())
                .param("position", participant.order())
                .param("role", participant.role().name())
                .param("staff", valueOf(participant.staff()), Types.OTHER)
                .param("inviter", valueOf(participant.invitedBy()), Types.OTHER)
                .param("name", participant.name())
                .param("standing", participant.standing().name())
                .param("came", participant.came())
                .param("node", link == null ? null : link.node(), Types.OTHER)
                .param("connection", link == null ? null : link.connection(), Types.VARCHAR)
                .param("away", Sql.nullableTime(participant.awaySince()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("camera", participant.media().camera())
                .param("microphone", participant.media().microphone())
                .param("screen", participant.media().screenStream(), Types.VARCHAR)
                .param("quality", participant.quality().name())
                .param("testCamera", Sql.name(test == null ? null : test.camera()), Types.VARCHAR)
                .param("testMicrophone", Sql.name(test == null ? null : test.microphone()), Types.VARCHAR)
                .param("testSpeaker", Sql.name(test == null ? null : test.speaker()), Types.VARCHAR)
                .param("help", participant.callsForHelp())
                .update();
    }

    private static @Nullable UUID valueOf(@Nullable StaffId staff) {
        return staff == null ? null : staff.value();
    }

    private static Participant participant(ResultSet row) throws SQLException {
        var node = Sql.nullable(row, "node", id -> id);
        var connection = row.getString("connection");
        return new Participant(
                new ParticipantId(Sql.uuid(row, "id")),
                row.getInt("position"),
                ParticipantRole.valueOf(row.getString("role")),
                Sql.nullable(row, "staff_id", StaffId::new),
                Sql.nullable(row, "invited_by", StaffId::new),
                row.getString("name"),
                Standing.valueOf(row.getString("standing")),
                row.getBoolean("came"),
                node == null || connection == null ? null : new OpenLink(node, connection),
                Sql.nullableInstant(row, "away_since"),
                new SentMedia(row.getBoolean("camera"), row.getBoolean("microphone"), row.getString("screen_stream")),
                LinkQuality.valueOf(row.getString("quality")),
                test(row),
                row.getBoolean("calls_for_help"));
    }

    private static @Nullable SelfTest test(ResultSet row) throws SQLException {
        var camera = Sql.constant(row, "test_camera", Finding.class);
        return camera == null ? null : new SelfTest(camera, found(row, "test_microphone"), found(row, "test_speaker"));
    }

    private static Finding found(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(Sql.constant(row, column, Finding.class), Finding.UNKNOWN);
    }
}
