package it.sportello.hub.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.sportello.api.BranchId;
import it.sportello.api.CommandId;
import it.sportello.api.Priority;
import it.sportello.api.ServiceId;
import it.sportello.api.room.RoomAnswer;
import it.sportello.api.room.RoomOffer;
import it.sportello.hub.branch.Branch;
import it.sportello.hub.branch.Branches;
import it.sportello.hub.queue.Channel;
import it.sportello.hub.queue.TicketCommand.ComeBack;
import it.sportello.hub.queue.TicketCommand.Leave;
import it.sportello.hub.queue.TicketCommand.Postpone;
import it.sportello.hub.queue.TicketCommand.TakeTicket;
import it.sportello.hub.queue.TicketTokens;
import it.sportello.hub.queue.views.QueueView;
import it.sportello.hub.queue.views.TicketView;
import it.sportello.hub.video.Entry;
import it.sportello.hub.video.Rooms;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Joining a line, and what the holder of a ticket's token may do with it. */
@RestController
@RequestMapping(path = "/api/v1", produces = "application/json")
@Tag(name = "public")
@Faults
class PublicTickets {

    private static final int TOKEN_CHARS = 64;

    private final Branches branches;
    private final Orders orders;
    private final TicketTokens tokens;
    private final QueueView queue;
    private final Rooms rooms;

    PublicTickets(Branches branches, Orders orders, TicketTokens tokens, QueueView queue, Rooms rooms) {
        this.branches = branches;
        this.orders = orders;
        this.tokens = tokens;
        this.queue = queue;
        this.rooms = rooms;
    }

    @PostMapping(path = "/branches/{branchId}/tickets", consumes = "application/json")
    @Operation(
            summary = "Join the line of a service",
            description = "A repeat under the same command id gets the same ticket, with the same status.")
    @ApiResponse(responseCode = "201", description = "The ticket; `Location` is where this interface tells its state.")
    @CommandFaults
    ResponseEntity<TakenBody> take(@PathVariable UUID branchId, @Valid @RequestBody TakeBody body) {
        var branch = branches.findBranch(new BranchId(branchId)).orElseThrow(UnknownThingException::new);
        var command = body.command(branch);
        var ticket = orders.getTicket(branch.organisation(), orders.carryOut(command));
        var token = tokens.tokenOf(command.id());
        return ResponseEntity.created(URI.create("/api/v1/tickets/" + token))
                .body(new TakenBody(tokens.urlOf(command.id()), token, TicketBody.of(ticket, queue, branches)));
    }

    @GetMapping("/tickets/{token}")
    @Operation(
            summary = "How a ticket stands",
            description = "Never changes it. Unknown, expired and forged tokens are one and the same. "
                    + "Live at `/live/ticket/{token}`.")
    @ApiResponse(responseCode = "200", description = "The ticket.")
    TicketBody status(@PathVariable @Parameter(description = "The secret in the ticket's address.") String token) {
        return TicketBody.of(get(token), queue, branches);
    }

    @PostMapping(path = "/tickets/{token}/leave", consumes = "application/json")
    @Operation(summary = "Leave the line")
    @ApiResponse(responseCode = "200", description = "The ticket as it stands now.")
    @CommandFaults
    TicketBody leave(@PathVariable String token, @Valid @RequestBody CommandBody body) {
        var ticket = get(token);
        orders.carryOut(new Leave(body.id(), ticket.organisation(), ticket.id()));
        return status(token);
    }

    @PostMapping(path = "/tickets/{token}/postpone", consumes = "application/json")
    @Operation(summary = "Ask for ten more minutes")
    @ApiResponse(responseCode = "200", description = "The ticket as it stands now.")
    @CommandFaults
    TicketBody postpone(@PathVariable String token, @Valid @RequestBody CommandBody body) {
        var ticket = get(token);
        orders.carryOut(new Postpone(body.id(), ticket.organisation(), ticket.id()));
        return status(token);
    }

    @PostMapping("/tickets/{token}/room")
    @Operation(
            summary = "Ask for a way into the ticket's video meeting",
            description = "From the holder's own device, which becomes the meeting place: a booth that the ticket was "
                    + "called to is free for others. The pass is the first message on the WebSocket at `link`, within "
                    + "a minute; a repeat gets a fresh one.")
    @ApiResponse(responseCode = "200", description = "The way in.")
    @CommandFaults
    RoomBody room(@PathVariable String token) {
        var ticket = get(token);
        return switch (rooms.offerToCitizen(ticket.organisation(), ticket.id(), new Entry.OwnDevice())) {
            case RoomAnswer.Opened opened -> RoomBody.of(opened.offer());
            case RoomAnswer.Closed(var reason) -> throw new NoRoomException(reason);
        };
    }

    @PostMapping(path = "/tickets/{token}/come-back", consumes = "application/json")
    @Operation(summary = "Come back into the line with the missing papers", description = "With the rank of before.")
    @ApiResponse(responseCode = "200", description = "The ticket as it stands now.")
    @CommandFaults
    TicketBody comeBack(@PathVariable String token, @Valid @RequestBody CommandBody body) {
        var ticket = get(token);
        orders.carryOut(new ComeBack(body.id(), ticket.organisation(), ticket.id()));
        return status(token);
    }

    private TicketView get(String token) {
        var cut = token.length() > TOKEN_CHARS ? token.substring(0, TOKEN_CHARS) : token;
        return queue.findByToken(cut).orElseThrow(UnknownThingException::new);
    }

    /** What is needed to join. */
    @Schema(name = "TakeTicket")
    record TakeBody(
            @NotNull @Schema(description = "Chosen at random by the sender.")
            UUID commandId,

            @NotNull UUID serviceId,

            @Schema(description = "The reason for being called earlier; NONE where left out.") @Nullable Priority priority,

            @Schema(description = "The citizen's language, two letters; Italian where left out.", example = "de")
            @Nullable String language) {

        TakeTicket command(Branch branch) {
            return new TakeTicket(
                    new CommandId(commandId),
                    branch.organisation(),
                    branch.id(),
                    new ServiceId(serviceId),
                    priority == null ? Priority.NONE : priority,
                    Languages.get(language == null ? "it" : language).code(),
                    Channel.API);
        }
    }

    /** The ticket that was taken. */
    @Schema(name = "TicketTaken")
    record TakenBody(
            @Schema(description = "Where the citizen follows it.")
            String url,

            String token,
            TicketBody ticket) {}

    /** The way into a room. */
    @Schema(name = "RoomOffer")
    record RoomBody(
            @Schema(description = "The path of the WebSocket at this hub.", example = "/rooms/link")
            String link,

            @Schema(description = "A secret, good for one minute.")
            String pass,

            Instant expiresAt) {

        static RoomBody of(RoomOffer offer) {
            return new RoomBody(offer.link(), offer.pass(), offer.expiresAt());
        }
    }
}
