package it.sportello.hub.identity;

import it.sportello.hub.branch.OrganisationId;
import java.util.Set;

/** A staff member. */
public record Staff(
        StaffId id,
        OrganisationId organisation,
        String username,
        String displayName,
        Set<Role> roles,
        String language) {

    public Staff {
        roles = Set.copyOf(roles);
    }
}
