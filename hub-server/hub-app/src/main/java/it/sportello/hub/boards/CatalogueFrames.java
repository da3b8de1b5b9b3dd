package it.sportello.hub.boards;

import it.sportello.api.CatalogueFrame;
import it.sportello.api.CatalogueFrame.ServiceCard;
import it.sportello.hub.branch.Branch;
import it.sportello.hub.branch.Branches;
import it.sportello.hub.catalogue.Catalogue;
import it.sportello.hub.catalogue.Offer;
import it.sportello.hub.queue.views.QueueSnapshot;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes the frame of a branch's public services. */
@Component
class CatalogueFrames {

    private final Branches branches;
    private final Catalogue catalogue;
    private final String publicUrl;

    CatalogueFrames(Branches branches, Catalogue catalogue, @Value("${sportello.public-url}") String publicUrl) {
        this.branches = branches;
        this.catalogue = catalogue;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    CatalogueFrame of(Branch branch, QueueSnapshot snapshot) {
        return new CatalogueFrame(
                branch.id(),
                Versions.of(snapshot, catalogue.versionOf(branch.organisation())),
                snapshot.at(),
                branches.getOrganisation(branch.organisation()).name(),
                branch.name(),
                branch.zone().getId(),
                publicUrl,
                branches.listHours(branch.id()),
                catalogue.listOffers(branch.id()).stream()
                        .map(CatalogueFrames::card)
                        .toList());
    }

    private static ServiceCard card(Offer offer) {
        var service = offer.service();
        return new ServiceCard(
                service.id(),
                offer.line(),
                service.code(),
                service.prefix(),
                service.feeCents(),
                (int) service.planned().toMinutes(),
                offer.place(),
                service.texts());
    }
}
