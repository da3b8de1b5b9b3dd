package it.sportello.hub.shell.lines;

import it.sportello.api.LineId;
import it.sportello.hub.identity.Role;
import it.sportello.hub.identity.Staff;
import it.sportello.hub.identity.WorkProfile;
import java.util.List;
import java.util.UUID;

/**
 * The one who works at the console.
 *
 * @param language the code of the language of the console
 */
record Worker(Staff staff, WorkProfile profile, String language) {

    UUID id() {
        return staff.id().value();
    }

    List<LineId> lines() {
        return profile.lines();
    }

    /** Whether there is anything to serve. */
    boolean serves() {
        return staff.roles().contains(Role.EXPERT) && !profile.lines().isEmpty();
    }
}
