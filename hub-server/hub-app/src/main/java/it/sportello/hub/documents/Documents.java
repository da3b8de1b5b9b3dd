package it.sportello.hub.documents;

import it.sportello.api.TicketId;
import it.sportello.hub.identity.StaffId;
import java.util.List;
import java.util.Optional;

/**
 * The documents that citizens sent, for those staff who were in the room: they see nothing of other rooms. A browser reads
 * one at {@code /rooms/documents/ID}, and shows it in place at {@code /rooms/documents/ID?inline}.
 */
public interface Documents {

    /** The documents of the ticket, oldest first; none for one who was not in the room. */
    List<Document> list(StaffId reader, TicketId ticket);

    /** A document with its bytes; each reading leaves an audit row. Empty for one who was not in the room. */
    Optional<Content> read(StaffId reader, DocumentId document);

    /** A document and the bytes of its PDF. */
    record Content(Document document, byte[] pdf) {}
}
