package it.sportello.hub.queue.watch;

import it.sportello.api.BranchId;
import it.sportello.api.LineId;
import it.sportello.api.PlaceKind;
import it.sportello.api.ServiceId;
import it.sportello.api.TicketId;
import it.sportello.api.TicketState;
import it.sportello.api.WaitRange;
import it.sportello.hub.branch.Branches;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.catalogue.Catalogue;
import it.sportello.hub.catalogue.PublicService;
import it.sportello.hub.queue.model.NextTicket;
import it.sportello.hub.queue.model.WaitSimulation;
import it.sportello.hub.queue.model.WaitSimulation.Customer;
import it.sportello.hub.queue.model.WaitSimulation.Desk;
import it.sportello.hub.queue.model.WaitSimulation.Durations;
import it.sportello.hub.queue.model.WaitSimulation.Ongoing;
import it.sportello.hub.queue.store.SnapshotRows;
import it.sportello.hub.queue.views.PointView;
import it.sportello.hub.queue.views.TicketView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Foretells the waiting times of an organisation from what was read of its queue. */
@Component
class Forecast {

    private static final double SECONDS_A_MINUTE = 60;

    /** One seed for all: the same queue gives the same forecast on every node. */
    private static final long SEED = 20_261_123L;

    private final Branches branches;
    private final Catalogue catalogue;

    Forecast(Branches branches, Catalogue catalogue) {
        this.branches = branches;
        this.catalogue = catalogue;
    }

    /** The expected waits of those who wait, and of one who joins a line now. */
    record Waits(Map<TicketId, WaitRange> tickets, Map<LineId, WaitRange> joining) {}

    /** Tickets that the same desks may take. */
    private record Group(LineId line, BranchId branch, PlaceKind meeting) {}

    /** A waiting ticket, or one who would join the group now. */
    private record Who(@Nullable TicketId ticket, Group group) {}

    Waits of(OrganisationId organisation, SnapshotRows.Read read, Map<ServiceId, List<Double>> measured, Instant now) {
        var durations = durations(organisation, measured);
        var customers = new ArrayList<Customer<Who, Group>>();
        read.tickets().stream()
                .filter(ticket -> ticket.state() == TicketState.WAITING)
                .map(ticket -> new Customer<>(
                        new Who(ticket.id(), groupOf(ticket)),
                        groupOf(ticket),
                        durationsOf(ticket, durations),
                        minutesUntil(ticket.callableFrom(), now)))
                .forEach(customers::add);
        joinGroups(organisation)
                .forEach(group -> customers.add(new Customer<>(new Who(null, group), group, Durations.none(), 0)));
        var groups = customers.stream().map(Customer::group).collect(Collectors.toSet());
        var desks = read.points().stream()
                .map(point -> new Desk<>(groupsOf(point, groups), ongoing(point, read.tickets(), durations, now)))
                .toList();
        return split(new WaitSimulation<>(customers, desks, new SplittableRandom(SEED)).run());
    }

    private static Waits split(Map<Who, WaitRange> ranges) {
        var tickets = new HashMap<TicketId, WaitRange>();
        var joining = new HashMap<LineId, WaitRange>();
        ranges.forEach((who, range) -> {
            if (who.ticket() != null) {
                tickets.put(who.ticket(), range);
            } else {
                // Where a line has several groups, the longer wait is told: better early than late.
                joining.merge(who.group().line(), range, (a, b) -> a.highMinutes() >= b.highMinutes() ? a : b);
            }
        });
        return new Waits(tickets, joining);
    }

    private Map<ServiceId, Durations> durations(OrganisationId organisation, Map<ServiceId, List<Double>> measured) {
        return catalogue.listServices(organisation).stream()
                .collect(Collectors.toMap(
                        PublicService::id,
                        service -> Durations.of(
                                measured.getOrDefault(service.id(), List.of()),
                                service.planned().toSeconds() / SECONDS_A_MINUTE)));
    }

    private List<Group> joinGroups(OrganisationId organisation) {
        return branches.listBranches(organisation).stream()
                .flatMap(branch -> catalogue.listOffers(branch.id()).stream())
                .map(offer -> new Group(offer.line(), offer.branch(), offer.place()))
                .distinct()
                .toList();
    }

    private static Group groupOf(TicketView ticket) {
        return new Group(ticket.line(), ticket.branch(), ticket.meeting());
    }

    private static Set<Group> groupsOf(PointView point, Set<Group> groups) {
        var own = new HashSet<Group>();
        for (var group : groups) {
            boolean meets = NextTicket.meets(point.kind(), point.branch(), group.meeting(), group.branch());
            if (meets && point.lines().contains(group.line())) {
                own.add(group);
            }
        }
        return own;
    }

    private static Optional<Ongoing> ongoing(
            PointView point, List<TicketView> tickets, Map<ServiceId, Durations> durations, Instant now) {
        return tickets.stream()
                .filter(ticket -> ticket.id().equals(point.ticket()))
                .findFirst()
                .map(ticket -> new Ongoing(durationsOf(ticket, durations), minutesSince(ticket.calledAt(), now)));
    }

    private static Durations durationsOf(TicketView ticket, Map<ServiceId, Durations> durations) {
        return durations.getOrDefault(ticket.service(), Durations.none());
    }

    private static double minutesUntil(@Nullable Instant instant, Instant now) {
        return instant == null ? 0 : Math.max(0, Duration.between(now, instant).toSeconds() / SECONDS_A_MINUTE);
    }

    private static double minutesSince(@Nullable Instant instant, Instant now) {
        return instant == null ? 0 : Math.max(0, Duration.between(instant, now).toSeconds() / SECONDS_A_MINUTE);
    }
}
