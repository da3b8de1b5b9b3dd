package it.sportello.api;

import java.util.UUID;

/** The identity of a service point. */
public record ServicePointId(UUID value) implements Comparable<ServicePointId> {

    /** Reads the canonical form, for example {@code 0199b3c2-….}; throws {@link IllegalArgumentException} on any other. */
    public static ServicePointId of(String text) {
        return new ServicePointId(UUID.fromString(text));
    }

    @Override
    public int compareTo(ServicePointId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
