package it.sportello.link.stub;

import it.sportello.api.CommandAnswer;
import it.sportello.api.CommandAnswer.CommandRefused;
import it.sportello.api.CommandAnswer.TicketTaken;
import it.sportello.api.CommandAnswer.TicketWithdrawn;
import it.sportello.api.DeviceCommand;
import it.sportello.api.DeviceCommand.TakeTicket;
import it.sportello.api.DeviceCommand.TalkNow;
import it.sportello.api.DeviceCommand.WithdrawTicket;
import it.sportello.api.PlaceKind;
import it.sportello.api.Refusal;
import it.sportello.api.TicketId;
import it.sportello.api.WaitRange;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A roll of tickets: {@code A001}, {@code A002}, … */
final class StubTickets implements Function<DeviceCommand, CommandAnswer> {

    private static final Instant TAKEN_AT = Instant.parse("2026-11-23T08:30:00Z");

    private final AtomicInteger taken = new AtomicInteger();

    @Override
    public CommandAnswer apply(DeviceCommand command) {
        return switch (command) {
            case TakeTicket take -> ticket(take, taken.incrementAndGet());
            case TalkNow talk -> new CommandRefused(Refusal.NOT_ALLOWED, null);
            case WithdrawTicket withdraw -> new TicketWithdrawn();
        };
    }

    private static TicketTaken ticket(TakeTicket take, int number) {
        return new TicketTaken(
                new TicketId(UUID.randomUUID()),
                take.service(),
                String.format(Locale.ROOT, "A%03d", number),
                "https://hub.example/q/stub" + number,
                PlaceKind.COUNTER,
                number - 1,
                new WaitRange(5, 15),
                TAKEN_AT);
    }
}
