package it.sportello.hub.gateway;

import it.sportello.api.CommandId;
import it.sportello.api.LineId;
import it.sportello.api.PlaceKind;
import it.sportello.api.Priority;
import it.sportello.api.Refusal;
import it.sportello.api.ServiceId;
import it.sportello.api.ServicePointId;
import it.sportello.api.TicketId;
import it.sportello.api.TicketState;
import it.sportello.api.WaitRange;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.queue.Answer;
import it.sportello.hub.queue.DeskUnavailableException;
import it.sportello.hub.queue.TicketCommand;
import it.sportello.hub.queue.TicketDesk;
import it.sportello.hub.queue.TicketTokens;
import it.sportello.hub.queue.views.QueueSnapshot;
import it.sportello.hub.queue.views.QueueView;
import it.sportello.hub.queue.views.TicketView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A desk in memory: it gives each command its first answer again, and can be made to wait or to fail. */
final class MadeUpQueue implements TicketDesk, TicketTokens {

    static final ServiceId SERVICE = new ServiceId(new UUID(5, 1));
    static final ServiceId CLOSED = new ServiceId(new UUID(5, 2));
    static final Instant OPENS = Instant.parse("2026-11-24T08:00:00Z");
    static final Instant TAKEN = Instant.parse("2026-11-23T08:00:00Z");

    final List<TicketCommand> submitted = new CopyOnWriteArrayList<>();
    volatile boolean unavailable;
    volatile boolean onVirtualThreads = true;
    volatile CountDownLatch gate = new CountDownLatch(0);

    /** Tickets for that service alone wait at the gate; null for all commands. */
    volatile @Nullable ServiceId gated;

    private final Map<CommandId, Answer> answers = new ConcurrentHashMap<>();
    private final Map<TicketId, TicketView> tickets = new ConcurrentHashMap<>();
    private final Map<String, TicketView> byToken = new ConcurrentHashMap<>();

    /** A ticket called to the booth. */
    void callTo(ServicePointId booth, String number, String token) {
        var ticket = new TicketView(
                new TicketId(UUID.randomUUID()),
                MadeUpDevices.TOWN,
                MadeUpDevices.BRANCH,
                SERVICE,
                new LineId(new UUID(3, 1)),
                "k7",
                number,
                TicketState.CALLED,
                Priority.NONE,
                "it",
                PlaceKind.BOOTH,
                TAKEN,
                TAKEN,
                null,
                0,
                1,
                0,
                booth,
                booth,
                null,
                TAKEN,
                TAKEN,
                null,
                null,
                null,
                TAKEN.plusSeconds(86_400),
                List.of());
        byToken.put(token, ticket);
    }

    @Override
    public Answer submit(TicketCommand command) {
        onVirtualThreads &= Thread.currentThread().isVirtual();
        try {
            if (gated == null
                    || (command instanceof TicketCommand.TakeTicket take
                            && take.service().equals(gated))) {
                gate.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (unavailable) {
            throw new DeskUnavailableException("no database", new IllegalStateException());
        }
        submitted.add(command);
        return answers.computeIfAbsent(command.id(), id -> decide(command));
    }

    private Answer decide(TicketCommand command) {
        if (command instanceof TicketCommand.TalkNow talk) {
            return take(talk.joining());
        }
        return command instanceof TicketCommand.TakeTicket take ? take(take) : new Answer.Accepted(null);
    }

    private Answer take(TicketCommand.TakeTicket take) {
        if (take.service().equals(CLOSED)) {
            return new Answer.Refused(Refusal.SERVICE_CLOSED, OPENS);
        }
        var ticket = ticket(take, new TicketId(UUID.randomUUID()), "A%03d".formatted(tickets.size() + 1));
        tickets.put(ticket.id(), ticket);
        return new Answer.Accepted(ticket.id());
    }

    private static TicketView ticket(TicketCommand.TakeTicket take, TicketId id, String number) {
        return new TicketView(
                id,
                take.organisation(),
                take.branch(),
                take.service(),
                new LineId(new UUID(3, 1)),
                "k1",
                number,
                TicketState.WAITING,
                Priority.NONE,
                take.language(),
                PlaceKind.BOOTH,
                TAKEN,
                TAKEN,
                null,
                0,
                0,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                TAKEN.plusSeconds(86_400),
                List.of());
    }

    @Override
    public String tokenOf(CommandId taken) {
        return "token-of-" + taken.value();
    }

    @Override
    public String urlOf(CommandId taken) {
        return "https://hub.example/t/" + taken.value();
    }

    @Override
    public byte[] hashOf(String token) {
        throw new UnsupportedOperationException();
    }

    QueueView view() {
        return new QueueView() {
            @Override
            public Optional<TicketView> findByToken(String token) {
                return Optional.ofNullable(byToken.get(token));
            }

            @Override
            public Optional<TicketView> find(OrganisationId organisation, TicketId ticket) {
                return Optional.ofNullable(tickets.get(ticket));
            }

            @Override
            public QueueSnapshot snapshotOf(OrganisationId organisation) {
                return new QueueSnapshot(
                        organisation,
                        TAKEN,
                        0,
                        Map.of(),
                        List.copyOf(byToken.values()),
                        List.of(),
                        Map.of(),
                        Map.of(),
                        Map.of());
            }

            @Override
            public Optional<Position> findPosition(TicketView ticket) {
                return Optional.of(new Position(4, Optional.of(new WaitRange(5, 10))));
            }
        };
    }
}
