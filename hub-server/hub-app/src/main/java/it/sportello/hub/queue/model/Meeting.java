package it.sportello.hub.queue.model;

import it.sportello.api.ServicePointId;
import it.sportello.hub.identity.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * An expert's taking care of a ticket.
 *
 * @param point where the expert works
 * @param place where the citizen goes: the counter itself or a booth; null for a meeting on the citizen's own device
 */
public record Meeting(
        ServicePointId point, StaffId expert, @Nullable ServicePointId place) {

    Meeting at(@Nullable ServicePointId other) {
        return new Meeting(point, expert, other);
    }
}
