package it.sportello.hub.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.sportello.api.CommandId;
import it.sportello.api.LineId;
import it.sportello.api.ServicePointId;
import it.sportello.api.TicketId;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.catalogue.Catalogue;
import it.sportello.hub.identity.SignedInStaff;
import it.sportello.hub.identity.StaffId;
import it.sportello.hub.queue.Outcome;
import it.sportello.hub.queue.TicketCommand;
import it.sportello.hub.queue.TicketCommand.BringBack;
import it.sportello.hub.queue.TicketCommand.Finish;
import it.sportello.hub.queue.TicketCommand.HandOver;
import it.sportello.hub.queue.TicketCommand.Hold;
import it.sportello.hub.queue.TicketCommand.MarkNoShow;
import it.sportello.hub.queue.TicketCommand.Recall;
import it.sportello.hub.queue.TicketCommand.Remove;
import it.sportello.hub.queue.TicketCommand.Resume;
import it.sportello.hub.queue.TicketCommand.Serve;
import it.sportello.hub.queue.TicketCommand.SetPending;
import it.sportello.hub.queue.TicketCommand.Transfer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What staff do with a ticket. */
@RestController
@RequestMapping(path = "/api/v1/staff/tickets/{ticketId}", produces = "application/json", consumes = "application/json")
@Tag(name = "staff")
@SecurityRequirement(name = "staff")
@ApiResponse(responseCode = "200", description = "Done: the ticket as it stands now.")
@Faults
@StaffFaults
@CommandFaults
class StaffTickets {

    private final Catalogue catalogue;
    private final Orders orders;

    StaffTickets(Catalogue catalogue, Orders orders) {
        this.catalogue = catalogue;
        this.orders = orders;
    }

    @PostMapping("/recall")
    @Operation(summary = "Call it again", description = "Once too often makes it a no-show.")
    DoneBody recall(
            @PathVariable UUID ticketId,
            @Valid @RequestBody CommandBody body,
            @AuthenticationPrincipal SignedInStaff staff) {
        return carryOut(ticketId, body.id(), staff, Recall::new);
    }

    @PostMapping("/no-show")
    @Operation(summary = "Mark that nobody came")
    DoneBody noShow(
            @PathVariable UUID ticketId,
            @Valid @RequestBody CommandBody body,
            @AuthenticationPrincipal SignedInStaff staff) {
        return carryOut(ticketId, body.id(), staff, MarkNoShow::new);
    }

    @PostMapping("/bring-back")
    @Operation(summary = "Bring a no-show or a pending ticket back into the line, with its rank")
    DoneBody bringBack(
            @PathVariable UUID ticketId,
            @Valid @RequestBody CommandBody body,
            @AuthenticationPrincipal SignedInStaff staff) {
        return carryOut(ticketId, body.id(), staff, BringBack::new);
    }

    @PostMapping("/serve")
    @Operation(summary = "Begin to serve the called ticket")
    DoneBody serve(
            @PathVariable UUID ticketId,
            @Valid @RequestBody CommandBody body,
            @AuthenticationPrincipal SignedInStaff staff) {
        return carryOut(ticketId, body.id(), staff, Serve::new);
    }

    @PostMapping("/finish")
    @Operation(summary = "End the serving with an outcome")
    DoneBody finish(
            @PathVariable UUID ticketId,
            @Valid @RequestBody FinishBody body,
            @AuthenticationPrincipal SignedInStaff staff) {
        return carryOut(
                ticketId,
                new CommandId(body.commandId()),
                staff,
                (id, organisation, by, ticket) -> new Finish(id, organisation, by, ticket, body.outcome()));
    }

    @PostMapping("/hold")
    @Operation(summary = "Set the serving aside; the place is free meanwhile")
    DoneBody hold(
            @PathVariable UUID ticketId,
            @Valid @RequestBody CommandBody body,
            @AuthenticationPrincipal SignedInStaff staff) {
        return carryOut(ticketId, body.id(), staff, Hold::new);
    }

    @PostMapping("/resume")
    @Operation(summary = "Take a held ticket up again at the own open point")
    DoneBody resume(
            @PathVariable UUID ticketId,
            @Valid @RequestBody CommandBody body,
            @AuthenticationPrincipal SignedInStaff staff) {
        return carryOut(ticketId, body.id(), staff, Resume::new);
    }

    @PostMapping("/pending")
    @Operation(
            summary = "End the serving until the citizen comes back with the missing papers",
            description = "The ticket keeps its rank; it comes back by its own page or by `bring-back`.")
    DoneBody pending(
            @PathVariable UUID ticketId,
            @Valid @RequestBody PendingBody body,
            @AuthenticationPrincipal SignedInStaff staff) {
        return carryOut(
                ticketId,
                new CommandId(body.commandId()),
                staff,
                (id, organisation, by, ticket) -> new SetPending(id, organisation, by, ticket, body.missing()));
    }

    @PostMapping("/transfer")
    @Operation(summary = "Hand it on to another line; it keeps its number and its rank")
    DoneBody transfer(
            @PathVariable UUID ticketId,
            @Valid @RequestBody TransferBody body,
            @AuthenticationPrincipal SignedInStaff staff) {
        var line = catalogue
                .findLine(new LineId(body.lineId()))
                .filter(known -> known.organisation().equals(staff.staff().organisation()))
                .orElseThrow(UnknownThingException::new);
        return carryOut(
                ticketId,
                new CommandId(body.commandId()),
                staff,
                (id, organisation, by, ticket) -> new Transfer(id, organisation, by, ticket, line.id()));
    }

    @PostMapping("/hand-over")
    @Operation(
            summary = "Hand a serving by video to the expert at another point",
            description = "The other is idle and serves the ticket's line; the citizen stays.")
    DoneBody handOver(
            @PathVariable UUID ticketId,
            @Valid @RequestBody HandOverBody body,
            @AuthenticationPrincipal SignedInStaff staff) {
        return carryOut(
                ticketId,
                new CommandId(body.commandId()),
                staff,
                (id, organisation, by, ticket) ->
                        new HandOver(id, organisation, by, ticket, new ServicePointId(body.servicePointId())));
    }

    @PostMapping("/remove")
    @Operation(summary = "Take a waiting ticket out of the line")
    DoneBody remove(
            @PathVariable UUID ticketId,
            @Valid @RequestBody CommandBody body,
            @AuthenticationPrincipal SignedInStaff staff) {
        return carryOut(ticketId, body.id(), staff, Remove::new);
    }

    private DoneBody carryOut(UUID ticketId, CommandId id, SignedInStaff signedIn, Making making) {
        var staff = signedIn.staff();
        var ticket = orders.getTicket(staff.organisation(), new TicketId(ticketId));
        orders.carryOut(making.make(id, staff.organisation(), staff.id(), ticket.id()));
        return new DoneBody(StaffTicketBody.of(orders.getTicket(staff.organisation(), ticket.id())));
    }

    /** Makes a command about a ticket. */
    @FunctionalInterface
    private interface Making {
        TicketCommand make(CommandId id, OrganisationId organisation, StaffId staff, TicketId ticket);
    }

    /** How a serving ended. */
    @Schema(name = "Finish")
    record FinishBody(@NotNull UUID commandId, @NotNull Outcome outcome) {}

    /** To whose point a serving is handed. */
    @Schema(name = "HandOver")
    record HandOverBody(@NotNull UUID commandId, @NotNull UUID servicePointId) {}

    /** What the citizen has to bring. */
    @Schema(name = "Pending")
    record PendingBody(
            @NotNull UUID commandId,

            @NotNull @Size(max = 50) @Schema(description = "The missing papers, by their place in the list of the service, from 0.")
            List<@NotNull @PositiveOrZero @Max(99) Integer> missing) {}

    /** Where a ticket goes on to. */
    @Schema(name = "Transfer")
    record TransferBody(@NotNull UUID commandId, @NotNull UUID lineId) {}
}
