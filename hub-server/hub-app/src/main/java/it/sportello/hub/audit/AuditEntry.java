package it.sportello.hub.audit;

import it.sportello.hub.branch.OrganisationId;
import java.time.Instant;

/**
 * One act.
 *
 * @param actor who did it: a staff member's id, or {@code system}
 * @param act a code in capitals, for example {@code TICKET_CALLED}
 * @param subject the id of what it was done to; never a name or a token
 * @param detail a short code or value that tells more, or empty
 */
public record AuditEntry(
        OrganisationId organisation, Instant at, String actor, String act, String subject, String detail) {}
