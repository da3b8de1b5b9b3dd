package it.sportello.hub.assistance;

import it.sportello.hub.branch.OrganisationId;

/** A citizen has called, or somebody goes to one. */
public record HelpCallsChanged(OrganisationId organisation) {}
