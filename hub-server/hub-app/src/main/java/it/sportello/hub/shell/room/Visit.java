package it.sportello.hub.shell.room;

import it.sportello.api.TicketId;
import it.sportello.hub.identity.Staff;
import java.time.ZoneId;
import java.util.List;

/**
 * The ticket whose room is shown, and to whom.
 *
 * @param number as people read it
 * @param language the code of the citizen's language
 * @param papers what the citizen was asked to bring
 * @param leads whether the staff member is the expert of the meeting, and not a guest
 */
public record Visit(
        Staff staff,
        TicketId ticket,
        String number,
        String language,
        List<String> papers,
        ZoneId zone,
        boolean leads) {}
