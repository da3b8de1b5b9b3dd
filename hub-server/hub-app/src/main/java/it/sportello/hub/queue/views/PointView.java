package it.sportello.hub.queue.views;

import it.sportello.api.BranchId;
import it.sportello.api.LineId;
import it.sportello.api.PlaceKind;
import it.sportello.api.ServicePointId;
import it.sportello.api.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service point that an expert has opened.
 *
 * @param lines those of the expert's work profile when it was opened
 * @param ticket the one called or served from there; null where none
 */
public record PointView(
        ServicePointId id,
        BranchId branch,
        PlaceKind kind,
        UUID expert,
        List<LineId> lines,
        Instant openedAt,
        @Nullable TicketId ticket) {}
