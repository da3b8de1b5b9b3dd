package it.sportello.hub.citizen;

import it.sportello.api.OfferFrame;
import it.sportello.api.OfferFrame.Availability;
import it.sportello.api.OfferFrame.ServiceOffer;
import it.sportello.api.Topic;
import it.sportello.hub.branch.Branch;
import it.sportello.hub.branch.Branches;
import it.sportello.hub.branch.Opening;
import it.sportello.hub.catalogue.Catalogue;
import it.sportello.hub.catalogue.Offer;
import it.sportello.hub.cluster.FrameRelay;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Joins what a branch offers with the newest frame of its state. */
@Component
final class Offers {

    private final Catalogue catalogue;
    private final Branches branches;
    private final FrameRelay frames;
    private final InstantSource clock;

    Offers(Catalogue catalogue, Branches branches, FrameRelay frames, InstantSource clock) {
        this.catalogue = catalogue;
        this.branches = branches;
        this.frames = frames;
        this.clock = clock;
    }

    List<LiveOffer> list(Branch branch) {
        var frame = frames.find(Topic.offer(branch.id())).map(OfferFrame.class::cast);
        return catalogue.listOffers(branch.id()).stream()
                .map(offer -> frame.flatMap(known -> known.find(offer.service().id()))
                        .map(state -> live(offer, state))
                        .orElseGet(() -> unknown(offer, branch)))
                .toList();
    }

    Optional<LiveOffer> find(Branch branch, String serviceCode) {
        return list(branch).stream()
                .filter(offer -> offer.service().code().equals(serviceCode))
                .findFirst();
    }

    private static LiveOffer live(Offer offer, ServiceOffer state) {
        return new LiveOffer(offer, state.availability(), state.opensAt(), state.waiting(), state.expectedWait());
    }

    /** A node that has just started knows the opening hours, not yet who waits. */
    private LiveOffer unknown(Offer offer, Branch branch) {
        return switch (branches.openingOf(branch.id(), clock.instant())) {
            case Opening.Open open -> new LiveOffer(offer, Availability.OPEN, null, null, null);
            case Opening.Closed closed ->
                new LiveOffer(
                        offer,
                        closed.today() ? Availability.CLOSED_NOW : Availability.CLOSED_TODAY,
                        closed.opensAt(),
                        null,
                        null);
        };
    }
}
