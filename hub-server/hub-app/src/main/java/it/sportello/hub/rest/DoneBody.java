package it.sportello.hub.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a staff member's command that was carried out.
 *
 * @param ticket null for the opening and closing of a point
 */
@Schema(name = "Done")
record DoneBody(
        @Schema(description = "The ticket it was about, as it stands now.") @Nullable StaffTicketBody ticket) {}
