package it.sportello.hub.queue.desk;

import it.sportello.api.BranchId;
import it.sportello.api.PlaceKind;
import it.sportello.api.ServicePointId;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.identity.StaffId;
import it.sportello.hub.queue.model.Meeting;
import it.sportello.hub.queue.model.OpenPoint;
import it.sportello.hub.queue.store.PointRows.PointRow;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The points and booths that a batch has locked, and which of them are taken, as its commands change them. */
final class Places {

    private final Map<ServicePointId, PointRow> points = new HashMap<>();
    private final Set<ServicePointId> taken;

    Places(List<PointRow> points, Set<ServicePointId> taken) {
        points.forEach(this::put);
        this.taken = new HashSet<>(taken);
    }

    void put(PointRow point) {
        points.put(point.id(), point);
    }

    /** The point of that id, if it is the organisation's. */
    Optional<PointRow> find(OrganisationId organisation, ServicePointId id) {
        return Optional.ofNullable(points.get(id))
                .filter(point -> point.organisation().equals(organisation));
    }

    Optional<PointRow> findBooth(OrganisationId organisation, ServicePointId id) {
        return find(organisation, id).filter(point -> point.kind() == PlaceKind.BOOTH);
    }

    /** Where the staff member is at work. */
    Optional<OpenPoint> findOpen(StaffId staff) {
        return listOpen().filter(open -> open.expert().equals(staff)).findFirst();
    }

    /** Where experts are at work without a ticket, in the order of their ids. */
    Stream<OpenPoint> listIdle() {
        return listOpen().filter(open -> !isTaken(open.id())).sorted(Comparator.comparing(OpenPoint::id));
    }

    private Stream<OpenPoint> listOpen() {
        return points.values().stream().flatMap(point -> point.open().stream());
    }

    /** The booths that are free, by branch. */
    Map<BranchId, List<ServicePointId>> freeBooths() {
        return points.values().stream()
                .filter(point -> point.kind() == PlaceKind.BOOTH && !isTaken(point.id()))
                .sorted(Comparator.comparing(PointRow::id))
                .collect(
                        Collectors.groupingBy(PointRow::branch, Collectors.mapping(PointRow::id, Collectors.toList())));
    }

    boolean isTaken(ServicePointId place) {
        return taken.contains(place);
    }

    void take(Meeting meeting) {
        taken.addAll(placesOf(meeting));
    }

    void free(Meeting meeting) {
        taken.removeAll(placesOf(meeting));
    }

    private static List<ServicePointId> placesOf(Meeting meeting) {
        return meeting.place() == null ? List.of(meeting.point()) : List.of(meeting.point(), meeting.place());
    }
}
