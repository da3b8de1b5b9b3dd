package it.sportello.hub.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import it.sportello.api.PlaceKind;
import it.sportello.api.TicketState;
import it.sportello.api.WaitRange;
import it.sportello.hub.branch.Branches;
import it.sportello.hub.queue.views.QueueView;
import it.sportello.hub.queue.views.QueueView.Position;
import it.sportello.hub.queue.views.TicketView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ticket as its holder's program reads it. */
@Schema(name = "Ticket")
record TicketBody(
        @Schema(example = "A042") String number,
        TicketState state,
        UUID branch,
        UUID service,

        @Schema(description = "Stands for the ticket in the frames of its line.")
        String key,

        Instant takenAt,

        @Schema(description = "Null unless it waits.") @Nullable Integer peopleAhead,

        @Schema(description = "Null where nobody can say.") @Nullable WaitRange expectedWait,

        @Schema(description = "For a postponed one: not called before.") @Nullable Instant callableFrom,

        @Schema(description = "Where to go; null while waiting.") @Nullable Place place,

        int recalls,

        @Schema(description = "The missing papers, by their place in the list of the service; null unless pending.")
        @Nullable List<Integer> missing) {

    static TicketBody of(TicketView ticket, QueueView queue, Branches branches) {
        var position = ticket.state() == TicketState.WAITING ? queue.findPosition(ticket) : Optional.<Position>empty();
        return new TicketBody(
                ticket.number(),
                ticket.state(),
                ticket.branch().value(),
                ticket.service().value(),
                ticket.key(),
                ticket.takenAt(),
                position.map(Position::peopleAhead).orElse(null),
                position.flatMap(Position::expectedWait).orElse(null),
                ticket.callableFrom(),
                Place.of(ticket, branches),
                ticket.recalls(),
                ticket.state() == TicketState.PENDING ? ticket.missing() : null);
    }

    /** A meeting place. */
    @Schema(name = "Place")
    record Place(
            PlaceKind kind,

            @Schema(description = "The place's own name; empty on the own device.")
            String label) {

        static @Nullable Place of(TicketView ticket, Branches branches) {
            if (ticket.state() != TicketState.CALLED && ticket.state() != TicketState.SERVING) {
                return null;
            }
            var place = ticket.place();
            return place == null
                    ? new Place(PlaceKind.REMOTE, "")
                    : branches.findServicePoint(place)
                            .map(point -> new Place(point.kind(), point.label()))
                            .orElse(null);
        }
    }
}
