package it.sportello.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The hub's answer to a {@link DeviceCommand}. */
public sealed interface CommandAnswer {

    /**
     * The ticket that was issued.
     *
     * @param number as people read it, for example {@code A042}
     * @param url where the citizen follows it; holds the token
     * @param peopleAhead in the same line
     * @param expectedWait null where nobody can say
     */
    record TicketTaken(
            TicketId ticket,
            ServiceId service,
            String number,
            String url,
            PlaceKind place,
            int peopleAhead,
            @Nullable WaitRange expectedWait,
            Instant takenAt)
            implements CommandAnswer {}

    /**
     * The answer to {@link DeviceCommand.TalkNow}.
     *
     * @param called whether the ticket is called to the booth already; else it waits in the line
     */
    record TalkBegun(TicketTaken ticket, boolean called) implements CommandAnswer {}

    /** The ticket is withdrawn. */
    record TicketWithdrawn() implements CommandAnswer {}

    /**
     * The command was not carried out, and nothing has changed.
     *
     * @param opensAt for {@link Refusal#SERVICE_CLOSED}: when the service opens next, if known
     */
    record CommandRefused(Refusal refusal, @Nullable Instant opensAt) implements CommandAnswer {}
}
