package it.sportello.hub.citizen;

import it.sportello.hub.branch.Branch;
import it.sportello.hub.branch.Branches;
import it.sportello.hub.branch.Organisation;
import org.springframework.stereotype.Component;

/** Finds organisations and their online branch by what stands in an address. */
@Component
final class Towns {

    private final Branches branches;

    Towns(Branches branches) {
        this.branches = branches;
    }

    /** Throws {@link UnknownPageException} for an unknown one. */
    Organisation get(String slug) {
        return branches.listOrganisations().stream()
                .filter(organisation -> organisation.slug().equals(slug))
                .findFirst()
                .orElseThrow(UnknownPageException::new);
    }

    /** Where those at home stand in line; throws {@link UnknownPageException} where the organisation has none. */
    Branch getOnline(Organisation organisation) {
        return branches.listBranches(organisation.id()).stream()
                .filter(branch -> branch.kind() == Branch.Kind.ONLINE)
                .findFirst()
                .orElseThrow(UnknownPageException::new);
    }
}
