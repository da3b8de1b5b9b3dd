package it.sportello.hub.documents.store;

import it.sportello.api.TicketId;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.documents.Document;
import it.sportello.hub.documents.DocumentId;
import it.sportello.hub.documents.Documents;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of documents. */
@Component
public class DocumentRows {

    private static final String FACTS = "id, ticket_id, request_id, pages, length(content) as bytes, arrived_at";

    private final JdbcClient jdbc;

    DocumentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the document; a repeat for the same request changes nothing. */
    public void insert(OrganisationId organisation, Document document, byte[] pdf) {
        jdbc.sql("insert into document (id, organisation_id, ticket_id, request_id, pages, content, arrived_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict (ticket_id, request_id) do nothing")
                .params(
                        document.id().value(),
                        organisation.value(),
                        document.ticket().value(),
                        document.request(),
                        document.pages(),
                        pdf,
                        document.arrivedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    public List<Document> list(TicketId ticket) {
        return jdbc.sql("select " + FACTS + " from document where ticket_id = ? order by arrived_at, id")
                .param(ticket.value())
                .query((row, n) -> document(row))
                .list();
    }

    public Optional<Documents.Content> find(OrganisationId organisation, DocumentId id) {
        return jdbc.sql("select " + FACTS + ", content from document where id = ? and organisation_id = ?")
                .params(id.value(), organisation.value())
                .query((row, n) -> new Documents.Content(document(row), row.getBytes("content")))
                .optional();
    }

    /** Deletes the documents of tickets that ended, or would have, before then. */
    public int purge(Instant endedBefore) {
        return jdbc.sql("delete from document d using ticket t where t.id = d.ticket_id"
                        + " and coalesce(t.ended_at, t.expires_at) < ?")
                .param(endedBefore.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Document document(ResultSet row) throws SQLException {
        return new Document(
                new DocumentId(row.getObject("id", UUID.class)),
                new TicketId(row.getObject("ticket_id", UUID.class)),
                row.getObject("request_id", UUID.class),
                row.getInt("pages"),
                row.getInt("bytes"),
                row.getObject("arrived_at", OffsetDateTime.class).toInstant());
    }
}
