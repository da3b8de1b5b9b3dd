package it.sportello.hub.queue.model;

import it.sportello.api.BranchId;
import it.sportello.api.PlaceKind;
import it.sportello.api.Refusal;
import it.sportello.api.ServicePointId;
import it.sportello.hub.queue.model.Ticket.Waiting;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which ticket is called next to a service point: the smallest {@code (dueAt, id)} of its lines whose meeting place is
 * free. Pure.
 */
public sealed interface NextTicket {

    /** The order of calling. */
    Comparator<Waiting> ORDER = Comparator.comparing(
                    (Waiting ticket) -> ticket.rank().dueAt())
            .thenComparing(ticket -> ticket.facts().id());

    record Found(Waiting ticket, Meeting meeting) implements NextTicket {}

    record None(Refusal refusal) implements NextTicket {}

    /**
     * @param waiting in any order
     * @param freeBooths by branch
     */
    static NextTicket of(
            OpenPoint point, List<Waiting> waiting, Map<BranchId, List<ServicePointId>> freeBooths, Instant now) {
        var servable = waiting.stream()
                .filter(ticket -> fits(point, ticket))
                .filter(ticket -> isCallable(ticket, now))
                .sorted(ORDER)
                .toList();
        return servable.stream()
                .flatMap(ticket ->
                        meeting(point, ticket, freeBooths)
                                .map(meeting -> (NextTicket) new Found(ticket, meeting))
                                .stream())
                .findFirst()
                .orElseGet(() -> new None(servable.isEmpty() ? Refusal.NOBODY_WAITING : Refusal.NO_PLACE_FREE));
    }

    /** The meeting of an expert at that point with the ticket; empty where no place is free. */
    static Optional<Meeting> meeting(OpenPoint point, Ticket ticket, Map<BranchId, List<ServicePointId>> freeBooths) {
        return switch (ticket.facts().meeting()) {
            case COUNTER -> Optional.of(new Meeting(point.id(), point.expert(), point.id()));
            case REMOTE -> Optional.of(new Meeting(point.id(), point.expert(), null));
            case BOOTH -> freeBooth(ticket, freeBooths).map(booth -> new Meeting(point.id(), point.expert(), booth));
        };
    }

    /** For one who was set aside the booth of before, if it is free; else any of the branch. */
    private static Optional<ServicePointId> freeBooth(Ticket ticket, Map<BranchId, List<ServicePointId>> freeBooths) {
        var before = ticket instanceof Ticket.OnHold held
                ? Optional.ofNullable(held.place())
                : Optional.<ServicePointId>empty();
        return before.filter(booth -> freeBooths.values().stream().anyMatch(free -> free.contains(booth)))
                .or(() -> freeBooths.getOrDefault(ticket.facts().branch(), List.of()).stream()
                        .findFirst());
    }

    /** Whether an expert at that point can serve the ticket at all, and serves its line. */
    static boolean fits(OpenPoint point, Ticket ticket) {
        return point.lines().contains(ticket.facts().line()) && meets(point, ticket);
    }

    private static boolean meets(OpenPoint point, Ticket ticket) {
        return meets(
                point.kind(),
                point.branch(),
                ticket.facts().meeting(),
                ticket.facts().branch());
    }

    /** Whether an expert at that point can serve the ticket at all: at a counter those who come to it, else by video. */
    static boolean meets(PlaceKind pointKind, BranchId pointBranch, PlaceKind meeting, BranchId ticketBranch) {
        boolean atCounter = pointKind == PlaceKind.COUNTER;
        return meeting == PlaceKind.COUNTER ? atCounter && ticketBranch.equals(pointBranch) : !atCounter;
    }

    private static boolean isCallable(Waiting ticket, Instant now) {
        var from = ticket.rank().callableFrom();
        return from == null || !from.isAfter(now);
    }
}
