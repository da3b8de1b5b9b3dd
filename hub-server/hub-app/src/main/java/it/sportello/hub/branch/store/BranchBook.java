package it.sportello.hub.branch.store;

import it.sportello.api.BranchId;
import it.sportello.api.ServicePointId;
import it.sportello.hub.branch.Branch;
import it.sportello.hub.branch.Organisation;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.branch.ServicePoint;
import it.sportello.hub.branch.model.OpeningRules;
import java.util.Map;

/** All organisations with their branches, read at one moment; the maps keep the order of reading. */
record BranchBook(
        Map<OrganisationId, Organisation> organisations,
        Map<BranchId, Branch> branches,
        Map<ServicePointId, ServicePoint> points,
        Map<BranchId, OpeningRules> openings) {}
