package it.sportello.hub.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import it.sportello.api.OfferFrame.Availability;
import it.sportello.api.OfferFrame.ServiceOffer;
import it.sportello.api.PlaceKind;
import it.sportello.api.WaitRange;
import it.sportello.face.Language;
import it.sportello.hub.catalogue.Offer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A public service of a branch as programs read it. */
@Schema(name = "Service")
record ServiceBody(
        UUID id,
        String code,
        String name,
        String summary,

        @Schema(description = "What to bring.") List<String> papers,
        @Schema(description = "0 where it is free.") int feeCents,
        long plannedMinutes,

        @Schema(description = "Where citizen and expert meet.")
        PlaceKind place,

        @Schema(description = "Its state; null where this node does not know it yet.") @Nullable State state) {

    static ServiceBody of(Offer offer, Language language, Optional<ServiceOffer> state) {
        var service = offer.service();
        var text = Texted.textOf(service, language);
        return new ServiceBody(
                service.id().value(),
                service.code(),
                text.name(),
                text.summary(),
                text.papers(),
                service.feeCents(),
                service.planned().toMinutes(),
                offer.place(),
                state.map(State::of).orElse(null));
    }

    /** Whether it can be joined, and the wait of one who joins now. */
    @Schema(name = "ServiceState")
    record State(
            Availability availability,
            @Nullable Instant opensAt,
            int waiting,

            @Schema(description = "Null where nobody can say.") @Nullable WaitRange expectedWait,

            int expertsOnDuty) {

        static State of(ServiceOffer offer) {
            return new State(
                    offer.availability(),
                    offer.opensAt(),
                    offer.waiting(),
                    offer.expectedWait(),
                    offer.expertsOnDuty());
        }
    }
}
