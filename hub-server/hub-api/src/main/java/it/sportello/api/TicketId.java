package it.sportello.api;

import java.util.UUID;

/** The identity of a ticket. */
public record TicketId(UUID value) implements Comparable<TicketId> {

    /** Reads the canonical form, for example {@code 0199b3c2-….}; throws {@link IllegalArgumentException} on any other. */
    public static TicketId of(String text) {
        return new TicketId(UUID.fromString(text));
    }

    @Override
    public int compareTo(TicketId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
