package it.sportello.api;

import java.util.UUID;

/** The identity of a waiting line. */
public record LineId(UUID value) implements Comparable<LineId> {

    /** Reads the canonical form, for example {@code 0199b3c2-….}; throws {@link IllegalArgumentException} on any other. */
    public static LineId of(String text) {
        return new LineId(UUID.fromString(text));
    }

    @Override
    public int compareTo(LineId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
