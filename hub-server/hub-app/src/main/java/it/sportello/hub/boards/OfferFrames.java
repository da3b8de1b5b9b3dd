package it.sportello.hub.boards;

import it.sportello.api.OfferFrame;
import it.sportello.api.OfferFrame.Availability;
import it.sportello.api.OfferFrame.ServiceOffer;
import it.sportello.hub.branch.Branch;
import it.sportello.hub.branch.Branches;
import it.sportello.hub.branch.Opening;
import it.sportello.hub.catalogue.Catalogue;
import it.sportello.hub.catalogue.Offer;
import it.sportello.hub.queue.views.QueueSnapshot;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the frame of what a branch offers at this moment. */
@Component
class OfferFrames {

    private final Branches branches;
    private final Catalogue catalogue;

    OfferFrames(Branches branches, Catalogue catalogue) {
        this.branches = branches;
        this.catalogue = catalogue;
    }

    OfferFrame of(Branch branch, QueueSnapshot snapshot) {
        var opening = branches.openingOf(branch.id(), snapshot.at());
        return new OfferFrame(
                branch.id(),
                Versions.of(snapshot),
                snapshot.at(),
                catalogue.listOffers(branch.id()).stream()
                        .map(offer -> offerOf(offer, opening, snapshot))
                        .toList());
    }

    private static ServiceOffer offerOf(Offer offer, Opening opening, QueueSnapshot snapshot) {
        int experts = snapshot.expertsOn(offer.line());
        return new ServiceOffer(
                offer.service().id(),
                availability(opening, experts),
                opensAt(opening),
                snapshot.listWaiting(offer.line()).size(),
                snapshot.joinWaits().get(offer.line()),
                experts);
    }

    private static Availability availability(Opening opening, int experts) {
        return switch (opening) {
            case Opening.Open open -> experts > 0 ? Availability.OPEN : Availability.NOBODY_ON_DUTY;
            case Opening.Closed(var opensAt, var today) -> today ? Availability.CLOSED_NOW : Availability.CLOSED_TODAY;
        };
    }

    private static @Nullable Instant opensAt(Opening opening) {
        return opening instanceof Opening.Closed(var opensAt, var today) ? opensAt : null;
    }
}
