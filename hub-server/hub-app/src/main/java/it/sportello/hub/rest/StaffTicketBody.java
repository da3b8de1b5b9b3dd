package it.sportello.hub.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import it.sportello.api.Priority;
import it.sportello.api.TicketState;
import it.sportello.hub.queue.views.TicketView;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ticket as staff read it. */
@Schema(name = "StaffTicket")
record StaffTicketBody(
        UUID id,
        String number,
        TicketState state,
        UUID branch,
        UUID service,
        UUID line,
        Priority priority,
        String language,
        Instant takenAt,

        @Schema(description = "What the order of calling goes by.")
        Instant dueAt,

        @Nullable Instant callableFrom,
        @Nullable Instant calledAt,
        @Nullable Instant servingAt,
        int recalls) {

    static StaffTicketBody of(TicketView ticket) {
        return new StaffTicketBody(
                ticket.id().value(),
                ticket.number(),
                ticket.state(),
                ticket.branch().value(),
                ticket.service().value(),
                ticket.line().value(),
                ticket.priority(),
                ticket.language(),
                ticket.takenAt(),
                ticket.dueAt(),
                ticket.callableFrom(),
                ticket.calledAt(),
                ticket.servingAt(),
                ticket.recalls());
    }
}
