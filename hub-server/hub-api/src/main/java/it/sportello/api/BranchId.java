package it.sportello.api;

import java.util.UUID;

/** The identity of a branch. */
public record BranchId(UUID value) implements Comparable<BranchId> {

    /** Reads the canonical form, for example {@code 0199b3c2-….}; throws {@link IllegalArgumentException} on any other. */
    public static BranchId of(String text) {
        return new BranchId(UUID.fromString(text));
    }

    @Override
    public int compareTo(BranchId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
