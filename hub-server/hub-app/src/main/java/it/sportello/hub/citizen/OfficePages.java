package it.sportello.hub.citizen;

import it.sportello.hub.branch.Branch;
import it.sportello.hub.branch.Branches;
import it.sportello.hub.branch.Opening;
import it.sportello.hub.branch.OrganisationId;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The pages that show what the organisations offer. */
@Controller
final class OfficePages {

    private final Branches branches;
    private final Towns towns;
    private final Offers offers;
    private final Speech speech;
    private final InstantSource clock;

    OfficePages(Branches branches, Towns towns, Offers offers, Speech speech, InstantSource clock) {
        this.branches = branches;
        this.towns = towns;
        this.offers = offers;
        this.speech = speech;
        this.clock = clock;
    }

    /** The organisations of this hub; where there is but one, its page. */
    @GetMapping("/")
    ModelAndView home(HttpServletRequest request) {
        var words = speech.wordsFor(request);
        var organisations = branches.listOrganisations();
        if (organisations.size() == 1) {
            return organisation(organisations.getFirst().slug(), request);
        }
        return new ModelAndView(
                "citizen/home",
                Map.of(
                        "words",
                        words,
                        "self",
                        "/",
                        "heading",
                        Heading.ofProduct(words),
                        "organisations",
                        organisations));
    }

    @GetMapping("/o/{slug}")
    ModelAndView organisation(@PathVariable String slug, HttpServletRequest request) {
        var words = speech.wordsFor(request);
        var organisation = towns.get(slug);
        var online = towns.getOnline(organisation);
        var moments = new Moments(words, online.zone(), clock.instant());
        var services = offers.list(online).stream()
                .map(offer -> ServiceLine.of(offer, moments))
                .toList();
        return new ModelAndView(
                "citizen/organisation",
                Map.of(
                        "words",
                        words,
                        "self",
                        "/o/" + slug,
                        "organisation",
                        organisation,
                        "heading",
                        Heading.of(organisation),
                        "online",
                        online,
                        "services",
                        services,
                        "offices",
                        offices(organisation.id(), words),
                        "liveWords",
                        speech.json(ServiceLine.scriptWords(words))));
    }

    private List<Office> offices(OrganisationId organisation, Words words) {
        return branches.listBranches(organisation).stream()
                .filter(branch -> branch.kind() == Branch.Kind.OFFICE)
                .map(branch -> office(branch, words))
                .toList();
    }

    private Office office(Branch branch, Words words) {
        var now = clock.instant();
        var moments = new Moments(words, branch.zone(), now);
        return switch (branches.openingOf(branch.id(), now)) {
            case Opening.Open open -> new Office(branch, true, moments.closes(open.until()));
            case Opening.Closed closed -> new Office(branch, false, moments.opens(closed.opensAt()));
        };
    }

    /** An office with its opening in words. */
    record Office(Branch branch, boolean open, String opening) {}
}
