package it.sportello.hub.queue.views;

import it.sportello.api.BranchId;
import it.sportello.api.LineId;
import it.sportello.api.PlaceKind;
import it.sportello.api.Priority;
import it.sportello.api.ServiceId;
import it.sportello.api.ServicePointId;
import it.sportello.api.TicketId;
import it.sportello.api.TicketState;
import it.sportello.hub.branch.OrganisationId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as it stands.
 *
 * @param key stands for the ticket in frames without naming it
 * @param number as people read it
 * @param meeting how it will be served
 * @param place the counter or booth it is called to; null while waiting and for a meeting on the own device
 * @param expert the staff member who called it; null while waiting
 * @param callableFrom for a postponed one: not called before
 * @param lastCallAt when it was called or recalled last
 * @param outcome the code of how it ended; null before
 * @param missing of a pending one: which papers of the service, by their place in its list
 */
public record TicketView(
        TicketId id,
        OrganisationId organisation,
        BranchId branch,
        ServiceId service,
        LineId line,
        String key,
        String number,
        TicketState state,
        Priority priority,
        String language,
        PlaceKind meeting,
        Instant takenAt,
        Instant dueAt,
        @Nullable Instant callableFrom,
        int postpones,
        int calls,
        int recalls,
        @Nullable ServicePointId point,
        @Nullable ServicePointId place,
        @Nullable UUID expert,
        @Nullable Instant calledAt,
        @Nullable Instant lastCallAt,
        @Nullable Instant servingAt,
        @Nullable Instant endedAt,
        @Nullable String outcome,
        Instant expiresAt,
        List<Integer> missing) {

    public TicketView {
        missing = List.copyOf(missing);
    }
}
