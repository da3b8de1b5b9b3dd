package it.sportello.hub.queue.store;

import it.sportello.api.LineId;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows that writers lock, and the versions of the lines. */
@Component
public class LineRows {

    private final JdbcTemplate jdbc;

    LineRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the lines until the end of the transaction, in the order of their ids: the same rule on every node. */
    public void lock(Collection<LineId> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var ids = Sql.uuids(lines, LineId::value);
        if (lockRows(ids) < ids.length) {
            jdbc.update(
                    "insert into line_state (line_id, organisation_id)"
                            + " select id, organisation_id from line where id = any (?) order by id"
                            + " on conflict do nothing",
                    (Object) ids);
            lockRows(ids);
        }
    }

    private int lockRows(UUID[] ids) {
        return jdbc.queryForList(
                        "select line_id from line_state where line_id = any (?) order by line_id for update",
                        UUID.class,
                        (Object) ids)
                .size();
    }

    /** Counts one change in each of the lines. */
    public void countChange(Collection<LineId> lines) {
        if (!lines.isEmpty()) {
            jdbc.update("update line_state set version = version + 1 where line_id = any (?)", (Object)
                    Sql.uuids(lines, LineId::value));
        }
    }
}
