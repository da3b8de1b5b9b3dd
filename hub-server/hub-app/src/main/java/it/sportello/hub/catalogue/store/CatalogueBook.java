package it.sportello.hub.catalogue.store;

import it.sportello.api.BranchId;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.catalogue.Line;
import it.sportello.hub.catalogue.Offer;
import it.sportello.hub.catalogue.PublicService;
import java.util.List;
import java.util.Map;

/** All services, offers and lines, read at one moment. */
record CatalogueBook(
        List<PublicService> services,
        Map<BranchId, List<Offer>> offers,
        List<Line> lines,
        Map<OrganisationId, Long> versions) {}
