package it.sportello.hub.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import it.sportello.api.CommandId;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** A command that needs no more than its id. */
@Schema(name = "Command")
record CommandBody(
        @NotNull @Schema(description = "Chosen at random by the sender; a repeat gets the first answer.")
        UUID commandId) {

    CommandId id() {
        return new CommandId(commandId);
    }
}
