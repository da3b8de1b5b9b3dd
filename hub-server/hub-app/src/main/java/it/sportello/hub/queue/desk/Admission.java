package it.sportello.hub.queue.desk;

import it.sportello.api.Refusal;
import it.sportello.hub.branch.Branches;
import it.sportello.hub.branch.Opening;
import it.sportello.hub.catalogue.Catalogue;
import it.sportello.hub.catalogue.Offer;
import it.sportello.hub.queue.TicketCommand.TakeTicket;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Whether a ticket may be taken: the branch offers the service, and is open. */
sealed interface Admission {

    /** Tickets are valid until the small hours of the next local day. */
    LocalTime END_OF_VALIDITY = LocalTime.of(4, 0);

    /**
     * @param day the local day that the number counts for
     */
    record Admitted(Offer offer, LocalDate day, Instant expiresAt) implements Admission {}

    record Turned(Refusal refusal, @Nullable Instant opensAt) implements Admission {}

    static Admission of(TakeTicket command, Branches branches, Catalogue catalogue, Instant now) {
        var branch = branches.findBranch(command.branch())
                .filter(found -> found.organisation().equals(command.organisation()));
        var offer = branch.flatMap(found -> catalogue.findOffer(found.id(), command.service()));
        if (branch.isEmpty() || offer.isEmpty()) {
            return new Turned(Refusal.UNKNOWN_SERVICE, null);
        }
        var zone = branch.get().zone();
        var day = now.atZone(zone).toLocalDate();
        return switch (branches.openingOf(branch.get().id(), now)) {
            case Opening.Closed(var opensAt, var today) -> new Turned(Refusal.SERVICE_CLOSED, opensAt);
            case Opening.Open open ->
                new Admitted(
                        offer.get(),
                        day,
                        day.plusDays(1).atTime(END_OF_VALIDITY).atZone(zone).toInstant());
        };
    }
}
