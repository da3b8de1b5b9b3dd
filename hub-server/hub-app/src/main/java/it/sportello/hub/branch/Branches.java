package it.sportello.hub.branch;

import it.sportello.api.BranchId;
import it.sportello.api.OpeningHours;
import it.sportello.api.ServicePointId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads the organisations, their branches, service points and opening hours. Safe for any thread. */
public interface Branches {

    List<Organisation> listOrganisations();

    /** Throws {@link java.util.NoSuchElementException} for an unknown one. */
    Organisation getOrganisation(OrganisationId id);

    Optional<Branch> findBranch(BranchId id);

    /** Throws {@link java.util.NoSuchElementException} for an unknown one. */
    Branch getBranch(BranchId id);

    List<Branch> listBranches(OrganisationId organisation);

    /** By branch and label. */
    List<ServicePoint> listServicePoints(OrganisationId organisation);

    Optional<ServicePoint> findServicePoint(ServicePointId id);

    /** When the branch is usually open, in the order of the week; empty for an unknown one. */
    List<OpeningHours> listHours(BranchId branch);

    /** Whether the branch is open then, by its weekly hours, the public holidays and its own closures. */
    Opening openingOf(BranchId branch, Instant at);
}
