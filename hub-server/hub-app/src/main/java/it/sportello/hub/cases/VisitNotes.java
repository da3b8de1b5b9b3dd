package it.sportello.hub.cases;

import it.sportello.api.TicketId;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.identity.StaffId;
import java.util.Optional;

/** The notes that experts keep for a visit, one for each ticket; whoever serves it next reads on. Safe for any thread. */
public interface VisitNotes {

    Optional<VisitNote> find(OrganisationId organisation, TicketId ticket);

    /**
     * Writes the note in place of the one before; an empty text takes it out. Leaves an audit row.
     *
     * @param text at most {@link VisitNote#MAX_TEXT} characters
     */
    void write(OrganisationId organisation, StaffId by, TicketId ticket, String text);
}
