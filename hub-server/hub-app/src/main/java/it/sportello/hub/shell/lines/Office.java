package it.sportello.hub.shell.lines;

import it.sportello.api.BranchId;
import it.sportello.api.CatalogueFrame.ServiceText;
import it.sportello.api.LineId;
import it.sportello.api.ServiceId;
import it.sportello.api.ServicePointId;
import it.sportello.hub.branch.Branch;
import it.sportello.hub.branch.ServicePoint;
import it.sportello.hub.catalogue.Line;
import it.sportello.hub.catalogue.PublicService;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The names and places of one organisation, as read when the console opens.
 *
 * @param spans the branches from which each line is fed
 * @param people the names of staff
 */
record Office(
        List<Branch> branches,
        List<ServicePoint> points,
        List<Line> lines,
        Map<ServiceId, PublicService> services,
        Map<LineId, Set<BranchId>> spans,
        Map<UUID, String> people) {

    String branchName(BranchId id) {
        return branches.stream()
                .filter(branch -> branch.id().equals(id))
                .findFirst()
                .map(Branch::name)
                .orElse("");
    }

    /** The zone of the branch; that of the first branch for an unknown one. */
    ZoneId zoneOf(BranchId id) {
        return branches.stream()
                .filter(branch -> branch.id().equals(id))
                .findFirst()
                .or(() -> branches.stream().findFirst())
                .map(Branch::zone)
                .orElse(ZoneOffset.UTC);
    }

    Optional<ServicePoint> findPoint(ServicePointId id) {
        return points.stream().filter(point -> point.id().equals(id)).findFirst();
    }

    String lineName(LineId id) {
        return lines.stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .map(Line::name)
                .orElse("");
    }

    /** The texts of the service in the language, or in Italian; without words for an unknown one. */
    ServiceText textOf(ServiceId id, String language) {
        var service = services.get(id);
        var texts = service == null ? Map.<String, ServiceText>of() : service.texts();
        var none = new ServiceText("", "", List.of(), List.of());
        return texts.getOrDefault(language, texts.getOrDefault("it", none));
    }

    /** Whether the line is fed from more than one branch. */
    boolean isShared(LineId line) {
        return spans.getOrDefault(line, Set.of()).size() > 1;
    }
}
