package it.sportello.hub.audit;

import it.sportello.hub.branch.OrganisationId;
import java.util.List;

/** The book of acts: rows are added in the transaction of the act itself, and never changed. */
public interface AuditLog {

    /** Adds the rows; joins the caller's transaction if there is one. */
    void append(List<AuditEntry> entries);

    /** The newest entries of the organisation, newest first, at most that many. */
    List<AuditEntry> listNewest(OrganisationId organisation, int limit);
}
