package it.sportello.hub.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import it.sportello.api.BoardFrame;
import it.sportello.api.BoardFrame.BoardCall;
import it.sportello.api.BoardFrame.BoardWaiting;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the screens of a branch show, as programs read it. */
@Schema(name = "Board")
record BoardBody(
        UUID branch,

        @Schema(description = "Grows with every change.") long version,
        Instant at,
        String organisationName,
        String branchName,
        String zone,

        @Schema(description = "Those of today, newest first, at most twelve.")
        List<BoardCall> calls,

        List<BoardWaiting> waiting) {

    static BoardBody of(BoardFrame frame) {
        return new BoardBody(
                frame.branch().value(),
                frame.version(),
                frame.at(),
                frame.organisationName(),
                frame.branchName(),
                frame.zone(),
                frame.calls(),
                frame.waiting());
    }
}
