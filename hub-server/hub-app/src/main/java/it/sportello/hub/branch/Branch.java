package it.sportello.hub.branch;

import it.sportello.api.BranchId;
import java.time.ZoneId;

/** An office that people go to, or the organisation's online branch, where those at home stand in line. */
public record Branch(BranchId id, OrganisationId organisation, Kind kind, String name, String address, ZoneId zone) {

    /** Whether people come in person. */
    public enum Kind {
        OFFICE,
        ONLINE
    }
}
