package it.sportello.hub.shell.lines;

import it.sportello.api.BranchId;
import it.sportello.api.LineId;
import it.sportello.hub.branch.Branches;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.catalogue.Catalogue;
import it.sportello.hub.catalogue.PublicService;
import it.sportello.hub.identity.Staff;
import it.sportello.hub.identity.StaffDirectory;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the office of an organisation. */
@Component
class Offices {

    private final Branches branches;
    private final Catalogue catalogue;
    private final StaffDirectory staff;

    Offices(Branches branches, Catalogue catalogue, StaffDirectory staff) {
        this.branches = branches;
        this.catalogue = catalogue;
        this.staff = staff;
    }

    Office read(OrganisationId organisation) {
        return new Office(
                branches.listBranches(organisation),
                branches.listServicePoints(organisation),
                catalogue.listLines(organisation),
                catalogue.listServices(organisation).stream()
                        .collect(Collectors.toUnmodifiableMap(PublicService::id, service -> service)),
                spans(organisation),
                people(organisation));
    }

    private Map<UUID, String> people(OrganisationId organisation) {
        return staff.list(organisation).stream()
                .collect(Collectors.toUnmodifiableMap(member -> member.id().value(), Staff::displayName));
    }

    private Map<LineId, Set<BranchId>> spans(OrganisationId organisation) {
        var spans = new HashMap<LineId, Set<BranchId>>();
        for (var branch : branches.listBranches(organisation)) {
            for (var offer : catalogue.listOffers(branch.id())) {
                spans.computeIfAbsent(offer.line(), line -> new HashSet<>()).add(branch.id());
            }
        }
        return Map.copyOf(spans);
    }
}
