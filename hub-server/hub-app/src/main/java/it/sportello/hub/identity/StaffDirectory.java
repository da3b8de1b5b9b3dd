package it.sportello.hub.identity;

import it.sportello.hub.branch.OrganisationId;
import java.util.List;
import java.util.Optional;

/** Reads staff and their work profiles. */
public interface StaffDirectory {

    Optional<Staff> findByUsername(String username);

    /** Throws {@link java.util.NoSuchElementException} for an unknown one. */
    Staff get(StaffId id);

    List<Staff> list(OrganisationId organisation);

    /** The work profile of an expert; without lines for one who has none. */
    WorkProfile profileOf(StaffId id);
}
