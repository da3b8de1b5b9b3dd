package it.sportello.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a branch offers at this moment: which services one can join and how long the wait would be. */
public record OfferFrame(BranchId branch, long version, Instant at, List<ServiceOffer> offers) implements Frame {

    public OfferFrame {
        offers = List.copyOf(offers);
    }

    @Override
    public Topic topic() {
        return Topic.offer(branch);
    }

    /** The offer of one service, if the branch has it. */
    public Optional<ServiceOffer> find(ServiceId service) {
        return offers.stream().filter(offer -> offer.service().equals(service)).findFirst();
    }

    /** Whether a service can be joined now. */
    public enum Availability {
        OPEN,
        /** Open, but no expert is on duty: one may join, but nobody can say for how long. */
        NOBODY_ON_DUTY,
        /** Closed now, opens again today. */
        CLOSED_NOW,
        CLOSED_TODAY
    }

    /**
     * One service's state.
     *
     * @param opensAt when it opens next, for the closed ones; null if not within a week
     * @param waiting people waiting in its line
     * @param expectedWait the waiting time of one who joins now; null where nobody can say
     * @param expertsOnDuty experts at work on its line
     */
    public record ServiceOffer(
            ServiceId service,
            Availability availability,
            @Nullable Instant opensAt,
            int waiting,
            @Nullable WaitRange expectedWait,
            int expertsOnDuty) {

        /** Whether the hub would take a ticket for it now. */
        public boolean joinable() {
            return availability == Availability.OPEN || availability == Availability.NOBODY_ON_DUTY;
        }
    }
}
