package it.sportello.hub.identity;

import java.util.UUID;

/** The identity of a staff member. */
public record StaffId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
