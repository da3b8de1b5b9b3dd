package it.sportello.hub.citizen;

import it.sportello.api.CatalogueFrame.ServiceText;
import it.sportello.api.OfferFrame.Availability;
import it.sportello.api.PlaceKind;
import it.sportello.api.WaitRange;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.catalogue.Offer;
import it.sportello.hub.catalogue.PublicService;
import java.time.Instant;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * A service of a branch with its state at this moment.
 *
 * @param opensAt when it opens next, for a closed one; null if not within a week
 * @param waiting people waiting; null where this node does not know yet
 */
record LiveOffer(
        Offer offer,
        Availability availability,
        @Nullable Instant opensAt,
        @Nullable Integer waiting,
        @Nullable WaitRange expectedWait) {

    public PublicService service() {
        return offer.service();
    }

    public OrganisationId organisation() {
        return service().organisation();
    }

    public PlaceKind place() {
        return offer.place();
    }

    public boolean joinable() {
        return availability == Availability.OPEN || availability == Availability.NOBODY_ON_DUTY;
    }

    public ServiceText text(Words words) {
        return textOf(service(), words);
    }

    /** The words' language, or Italian where the service has no texts in it. */
    static String languageOf(PublicService service, Words words) {
        var own = words.language().code();
        return service.texts().containsKey(own) ? own : "it";
    }

    /** The service's texts in the words' language, or the Italian ones where that language has none. */
    static ServiceText textOf(PublicService service, Words words) {
        var text = service.texts().get(languageOf(service, words));
        if (text == null) {
            throw new NoSuchElementException("no Italian text for " + service.code());
        }
        return text;
    }
}
