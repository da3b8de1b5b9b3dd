package it.sportello.hub.branch;

import it.sportello.api.BranchId;
import it.sportello.api.PlaceKind;
import it.sportello.api.ServicePointId;

/**
 * A place of service: a counter, a video booth, or the desk of a remote expert.
 *
 * @param label what people read, for example {@code 3}
 */
public record ServicePoint(
        ServicePointId id, OrganisationId organisation, BranchId branch, PlaceKind kind, String label) {}
