package it.sportello.hub.queue.model;

import it.sportello.api.BranchId;
import it.sportello.api.LineId;
import it.sportello.api.PlaceKind;
import it.sportello.api.ServicePointId;
import it.sportello.hub.identity.StaffId;
import java.util.List;

/** A service point with an expert at work. */
public record OpenPoint(ServicePointId id, BranchId branch, PlaceKind kind, StaffId expert, List<LineId> lines) {

    public OpenPoint {
        lines = List.copyOf(lines);
    }
}
