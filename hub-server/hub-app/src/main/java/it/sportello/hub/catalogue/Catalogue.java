package it.sportello.hub.catalogue;

import it.sportello.api.BranchId;
import it.sportello.api.LineId;
import it.sportello.api.ServiceId;
import it.sportello.hub.branch.OrganisationId;
import java.util.List;
import java.util.Optional;

/** Reads the public services, their offers and the lines. Safe for any thread. */
public interface Catalogue {

    /** In the order in which the branch shows them. */
    List<Offer> listOffers(BranchId branch);

    Optional<Offer> findOffer(BranchId branch, ServiceId service);

    List<PublicService> listServices(OrganisationId organisation);

    List<Line> listLines(OrganisationId organisation);

    Optional<Line> findLine(LineId line);

    /** Grows with every change of the organisation's catalogue. */
    long versionOf(OrganisationId organisation);
}
