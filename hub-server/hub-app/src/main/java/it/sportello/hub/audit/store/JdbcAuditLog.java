package it.sportello.hub.audit.store;

import it.sportello.hub.audit.AuditEntry;
import it.sportello.hub.audit.AuditLog;
import it.sportello.hub.branch.OrganisationId;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the audit book in PostgreSQL. */
@Component
class JdbcAuditLog implements AuditLog {

    private static final int ROWS_A_STATEMENT = 200;

    private final JdbcTemplate jdbc;

    JdbcAuditLog(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void append(List<AuditEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        jdbc.batchUpdate(
                "insert into audit_entry (organisation_id, at, actor, act, subject, detail) values (?, ?, ?, ?, ?, ?)",
                entries,
                ROWS_A_STATEMENT,
                (statement, entry) -> {
                    statement.setObject(1, entry.organisation().value());
                    statement.setTimestamp(2, Timestamp.from(entry.at()));
                    statement.setString(3, entry.actor());
                    statement.setString(4, entry.act());
                    statement.setString(5, entry.subject());
                    statement.setString(6, entry.detail());
                });
    }

    @Override
    public List<AuditEntry> listNewest(OrganisationId organisation, int limit) {
        return jdbc.query(
                "select * from audit_entry where organisation_id = ? order by id desc limit ?",
                (row, n) -> new AuditEntry(
                        new OrganisationId(row.getObject("organisation_id", UUID.class)),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("act"),
                        row.getString("subject"),
                        row.getString("detail")),
                organisation.value(),
                limit);
    }
}
