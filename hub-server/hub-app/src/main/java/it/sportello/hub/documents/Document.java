package it.sportello.hub.documents;

import it.sportello.api.TicketId;
import java.time.Instant;
import java.util.UUID;

/**
 * A PDF that a citizen sent.
 *
 * @param request the request that it answers
 */
public record Document(DocumentId id, TicketId ticket, UUID request, int pages, int bytes, Instant arrivedAt) {}
