package it.sportello.hub.catalogue;

import it.sportello.api.LineId;
import it.sportello.hub.branch.OrganisationId;

/** A waiting line; several services may feed it, and it may span branches. The name is for staff. */
public record Line(LineId id, OrganisationId organisation, String name) {}
