package it.sportello.hub.cases.store;

import it.sportello.api.TicketId;
import it.sportello.hub.audit.AuditEntry;
import it.sportello.hub.audit.AuditLog;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.cases.VisitNote;
import it.sportello.hub.cases.VisitNotes;
import it.sportello.hub.identity.StaffId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the notes in PostgreSQL. */
@Component
class JdbcVisitNotes implements VisitNotes {

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final InstantSource clock;

    JdbcVisitNotes(JdbcClient jdbc, AuditLog audit, InstantSource clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Optional<VisitNote> find(OrganisationId organisation, TicketId ticket) {
        return jdbc.sql("select * from visit_note where ticket_id = :ticket and organisation_id = :organisation")
                .param("ticket", ticket.value())
                .param("organisation", organisation.value())
                .query((row, n) -> new VisitNote(
                        row.getString("text"),
                        new StaffId(row.getObject("written_by", UUID.class)),
                        row.getObject("written_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    @Override
    @Transactional
    public void write(OrganisationId organisation, StaffId by, TicketId ticket, String text) {
        if (text.length() > VisitNote.MAX_TEXT) {
            throw new IllegalArgumentException("too long a note: " + text.length() + " characters");
        }
        var now = clock.instant();
        var written = text.isBlank() ? delete(organisation, ticket) : upsert(organisation, by, ticket, text, now);
        if (written > 0) {
            audit.append(
                    List.of(new AuditEntry(organisation, now, by.toString(), "NOTE_WRITTEN", ticket.toString(), "")));
        }
    }

    private int delete(OrganisationId organisation, TicketId ticket) {
        return jdbc.sql("delete from visit_note where ticket_id = :ticket and organisation_id = :organisation")
                .param("ticket", ticket.value())
                .param("organisation", organisation.value())
                .update();
    }

    /** Writes nothing where the ticket is another organisation's. */
    private int upsert(OrganisationId organisation, StaffId by, TicketId ticket, String text, Instant now) {
        return jdbc.sql("insert into visit_note (ticket_id, organisation_id, written_by, written_at, text)"
                        + " select id, organisation_id, :by, :at, :text from ticket"
                        + " where id = :ticket and organisation_id = :organisation"
                        + " on conflict (ticket_id) do update set written_by = excluded.written_by,"
                        + " written_at = excluded.written_at, text = excluded.text")
                .param("by", by.value())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("text", text)
                .param("ticket", ticket.value())
                .param("organisation", organisation.value())
                .update();
    }
}
