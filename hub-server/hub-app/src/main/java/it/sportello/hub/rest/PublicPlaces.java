package it.sportello.hub.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.sportello.api.BoardFrame;
import it.sportello.api.BranchId;
import it.sportello.api.OfferFrame;
import it.sportello.api.Topic;
import it.sportello.hub.branch.Branch;
import it.sportello.hub.branch.Branches;
import it.sportello.hub.branch.Organisation;
import it.sportello.hub.catalogue.Catalogue;
import it.sportello.hub.cluster.FrameRelay;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What everybody may read: offices, services, boards. */
@RestController
@RequestMapping(path = "/api/v1", produces = "application/json")
@Tag(name = "public", description = "What everybody may read, and joining a line.")
@Faults
class PublicPlaces {

    private final Branches branches;
    private final Catalogue catalogue;
    private final FrameRelay frames;
    private final InstantSource clock;

    PublicPlaces(Branches branches, Catalogue catalogue, FrameRelay frames, InstantSource clock) {
        this.branches = branches;
        this.catalogue = catalogue;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping("/organisations/{slug}/branches")
    @Operation(summary = "The branches of an organisation", description = "With their opening at this moment.")
    @ApiResponse(responseCode = "200", description = "The branches.")
    List<BranchBody> branches(
            @PathVariable @Parameter(description = "The organisation's short name.", example = "valdoro") String slug) {
        var organisation = branches.listOrganisations().stream()
                .filter(known -> known.slug().equals(slug))
                .map(Organisation::id)
                .findFirst()
                .orElseThrow(UnknownThingException::new);
        var now = clock.instant();
        return branches.listBranches(organisation).stream()
                .map(branch -> BranchBody.of(branch, branches.openingOf(branch.id(), now)))
                .toList();
    }

    @GetMapping("/branches/{branchId}/services")
    @Operation(
            summary = "The services of a branch",
            description = "What to bring, what it costs, and how long one waits who joins now.")
    @ApiResponse(responseCode = "200", description = "The services, in the order in which the branch shows them.")
    List<ServiceBody> services(
            @PathVariable UUID branchId,
            @RequestParam(defaultValue = "it")
                    @Parameter(description = "The language of the texts; Italian where a service has none in it.")
                    String lang) {
        var branch = get(branchId);
        var language = Languages.get(lang);
        Optional<OfferFrame> frame = frames.find(Topic.offer(branch.id())).map(OfferFrame.class::cast);
        return catalogue.listOffers(branch.id()).stream()
                .map(offer -> ServiceBody.of(
                        offer,
                        language,
                        frame.flatMap(known -> known.find(offer.service().id()))))
                .toList();
    }

    @GetMapping("/branches/{branchId}/board")
    @Operation(
            summary = "What the screens of a branch show",
            description = "The newest calls and how many wait; no personal data. Live at `/live/board/{branchId}`.")
    @ApiResponse(responseCode = "200", description = "The newest snapshot.")
    BoardBody board(@PathVariable UUID branchId) {
        var branch = get(branchId);
        return frames.find(Topic.board(branch.id()))
                .map(BoardFrame.class::cast)
                .map(BoardBody::of)
                .orElseThrow(NotKnownYetException::new);
    }

    private Branch get(UUID id) {
        return branches.findBranch(new BranchId(id)).orElseThrow(UnknownThingException::new);
    }
}
