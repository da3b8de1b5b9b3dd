package it.sportello.hub.assistance;

import it.sportello.api.CommandId;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.identity.StaffId;
import java.time.Duration;
import java.util.List;

/** The calls of citizens for a person. Safe for any thread. */
public interface HelpCalls {

    /** After that long nobody stands at the kiosk any more: a call that nobody answered is over. */
    Duration OPEN_FOR = Duration.ofMinutes(15);

    /**
     * Calls the staff of the branch; a repeat calls nobody again, nor does a kiosk at which a citizen already waits.
     *
     * @return false where nobody is at a counter of the branch, or the call comes too late to mean anything: then
     *     nobody was called
     */
    boolean call(HelpCall call);

    /** Those to whom nobody has gone yet, oldest first. */
    List<HelpCall> listOpen(OrganisationId organisation);

    /** Notes who goes there; does nothing for a call that is over. */
    void attend(OrganisationId organisation, CommandId call, StaffId by);
}
