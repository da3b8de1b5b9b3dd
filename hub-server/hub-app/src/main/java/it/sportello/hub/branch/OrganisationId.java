package it.sportello.hub.branch;

import java.util.UUID;

/** The identity of an organisation, the top of everything: no row, frame or token of one is seen by another. */
public record OrganisationId(UUID value) implements Comparable<OrganisationId> {

    @Override
    public int compareTo(OrganisationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
