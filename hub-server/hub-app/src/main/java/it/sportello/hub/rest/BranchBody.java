package it.sportello.hub.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import it.sportello.hub.branch.Branch;
import it.sportello.hub.branch.Opening;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A branch as programs read it. */
@Schema(name = "Branch")
record BranchBody(
        UUID id,
        Branch.Kind kind,
        String name,
        String address,

        @Schema(description = "Its time zone.", example = "Europe/Rome")
        String zone,

        boolean open,

        @Schema(description = "Open without a break until then; null where closed.") @Nullable Instant openUntil,

        @Schema(description = "When it opens next; null where open, or not within a week.") @Nullable Instant opensAt) {

    static BranchBody of(Branch branch, Opening opening) {
        var until = opening instanceof Opening.Open open ? open.until() : null;
        var opensAt = opening instanceof Opening.Closed closed ? closed.opensAt() : null;
        return new BranchBody(
                branch.id().value(),
                branch.kind(),
                branch.name(),
                branch.address(),
                branch.zone().getId(),
                until != null,
                until,
                opensAt);
    }
}
