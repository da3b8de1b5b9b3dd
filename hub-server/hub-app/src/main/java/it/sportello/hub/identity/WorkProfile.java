package it.sportello.hub.identity;

import it.sportello.api.LineId;
import java.util.List;

/** The lines that an expert serves. */
public record WorkProfile(String name, List<LineId> lines) {

    public WorkProfile {
        lines = List.copyOf(lines);
    }
}
