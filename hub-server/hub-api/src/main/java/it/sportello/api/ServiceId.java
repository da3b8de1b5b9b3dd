package it.sportello.api;

import java.util.UUID;

/** The identity of a public service. */
public record ServiceId(UUID value) implements Comparable<ServiceId> {

    /** Reads the canonical form, for example {@code 0199b3c2-….}; throws {@link IllegalArgumentException} on any other. */
    public static ServiceId of(String text) {
        return new ServiceId(UUID.fromString(text));
    }

    @Override
    public int compareTo(ServiceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
