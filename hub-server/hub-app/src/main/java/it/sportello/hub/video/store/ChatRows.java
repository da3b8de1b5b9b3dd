package it.sportello.hub.video.store;

import it.sportello.api.room.ChatLine;
import it.sportello.api.room.ParticipantId;
import it.sportello.api.room.RoomId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what was written in rooms. */
@Component
public class ChatRows {

    private final JdbcClient jdbc;

    ChatRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first. */
    public List<ChatLine> list(RoomId room) {
        return jdbc.sql("select * from room_chat where room_id = ? order by position")
                .param(room.value())
                .query((row, n) -> new ChatLine(
                        Sql.uuid(row, "id"),
                        new ParticipantId(Sql.uuid(row, "participant_id")),
                        Sql.instant(row, "at"),
                        row.getString("text")))
                .list();
    }

    public int count(RoomId room) {
        return jdbc.sql("select count(*) from room_chat where room_id = ?")
                .param(room.value())
                .query(Integer.class)
                .single();
    }

    /** Adds the line; false where its id is known already. */
    public boolean insert(RoomId room, ChatLine line) {
        return jdbc.sql("insert into room_chat (room_id, id, participant_id, at, text) values (?, ?, ?, ?, ?)"
                                + " on conflict (room_id, id) do nothing")
                        .params(room.value(), line.id(), line.from().value(), Sql.time(line.at()), line.text())
                        .update()
                > 0;
    }
}
