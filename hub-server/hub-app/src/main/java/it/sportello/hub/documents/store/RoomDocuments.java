package it.sportello.hub.documents.store;

import it.sportello.api.TicketId;
import it.sportello.hub.audit.AuditEntry;
import it.sportello.hub.audit.AuditLog;
import it.sportello.hub.documents.Document;
import it.sportello.hub.documents.DocumentId;
import it.sportello.hub.documents.Documents;
import it.sportello.hub.identity.StaffDirectory;
import it.sportello.hub.identity.StaffId;
import it.sportello.hub.video.Rooms;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows documents to those who were in the room, and writes down each reading. */
@Component
class RoomDocuments implements Documents {

    private final DocumentRows rows;
    private final Rooms rooms;
    private final StaffDirectory staff;
    private final AuditLog audit;
    private final InstantSource clock;

    RoomDocuments(DocumentRows rows, Rooms rooms, StaffDirectory staff, AuditLog audit, InstantSource clock) {
        this.rows = rows;
        this.rooms = rooms;
        this.staff = staff;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Document> list(StaffId reader, TicketId ticket) {
        return rooms.hasTakenPart(reader, ticket) ? rows.list(ticket) : List.of();
    }

    @Override
    @Transactional
    public Optional<Content> read(StaffId reader, DocumentId document) {
        var organisation = staff.get(reader).organisation();
        var found = rows.find(organisation, document)
                .filter(content -> rooms.hasTakenPart(reader, content.document().ticket()));
        found.ifPresent(content -> audit.append(List.of(new AuditEntry(
                organisation,
                clock.instant(),
                reader.toString(),
                "DOCUMENT_READ",
                document.toString(),
                content.document().ticket().toString()))));
        return found;
    }
}
