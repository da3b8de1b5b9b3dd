package it.sportello.hub.queue;

import it.sportello.api.LineId;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.identity.StaffId;
import java.util.Map;

/** What staff say to all who wait in a line. Only for a line of the own work profile; each act leaves an audit row. */
public interface LineNotices {

    /**
     * Says it, in place of what was said before; it ends by itself after half a day.
     *
     * @param texts by language code, at least one, each of at most {@link it.sportello.api.LineNotice#MAX_TEXT} characters
     */
    Answer say(OrganisationId organisation, StaffId staff, LineId line, Map<String, String> texts);

    /** Takes back what was said; nothing happens where nothing was. */
    Answer takeBack(OrganisationId organisation, StaffId staff, LineId line);
}
