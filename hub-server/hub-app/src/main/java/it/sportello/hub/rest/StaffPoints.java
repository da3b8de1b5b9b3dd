package it.sportello.hub.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import it.sportello.api.LineId;
import it.sportello.api.PlaceKind;
import it.sportello.api.ServicePointId;
import it.sportello.hub.branch.Branches;
import it.sportello.hub.branch.ServicePoint;
import it.sportello.hub.catalogue.Catalogue;
import it.sportello.hub.identity.SignedInStaff;
import it.sportello.hub.identity.Staff;
import it.sportello.hub.identity.StaffDirectory;
import it.sportello.hub.queue.TicketCommand.CallNext;
import it.sportello.hub.queue.TicketCommand.ClosePoint;
import it.sportello.hub.queue.TicketCommand.OpenPoint;
import it.sportello.hub.queue.views.PointView;
import it.sportello.hub.queue.views.QueueSnapshot;
import it.sportello.hub.queue.views.QueueView;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An expert's lines and service points. */
@RestController
@RequestMapping(path = "/api/v1", produces = "application/json")
@Tag(name = "staff", description = "For staff members: their organisation is always the one of their account.")
@SecurityRequirement(name = "staff")
@Faults
@StaffFaults
class StaffPoints {

    private final Branches branches;
    private final Catalogue catalogue;
    private final StaffDirectory directory;
    private final QueueView queue;
    private final Orders orders;

    StaffPoints(Branches branches, Catalogue catalogue, StaffDirectory directory, QueueView queue, Orders orders) {
        this.branches = branches;
        this.catalogue = catalogue;
        this.directory = directory;
        this.queue = queue;
        this.orders = orders;
    }

    @GetMapping("/me/lines")
    @Operation(summary = "The lines of the own work profile", description = "With the tickets that stand in them.")
    @ApiResponse(responseCode = "200", description = "The lines; none for one without a work profile.")
    List<LineBody> lines(@AuthenticationPrincipal SignedInStaff signedIn) {
        var staff = signedIn.staff();
        var snapshot = queue.snapshotOf(staff.organisation());
        return directory.profileOf(staff.id()).lines().stream()
                .map(line -> LineBody.of(line, catalogue, snapshot))
                .toList();
    }

    @GetMapping("/service-points")
    @Operation(summary = "The service points of the organisation")
    @ApiResponse(responseCode = "200", description = "The service points, by branch and label.")
    List<PointBody> points(@AuthenticationPrincipal SignedInStaff signedIn) {
        var organisation = signedIn.staff().organisation();
        var snapshot = queue.snapshotOf(organisation);
        return branches.listServicePoints(organisation).stream()
                .map(point -> PointBody.of(point, openOf(point, snapshot), signedIn.staff()))
                .toList();
    }

    @PostMapping(path = "/service-points/{pointId}/open", consumes = "application/json")
    @Operation(summary = "Open a service point", description = "With the lines of the own work profile.")
    @ApiResponse(responseCode = "200", description = "It is open.")
    @CommandFaults
    DoneBody open(
            @PathVariable UUID pointId,
            @Valid @RequestBody CommandBody body,
            @AuthenticationPrincipal SignedInStaff signedIn) {
        var staff = signedIn.staff();
        orders.carryOut(new OpenPoint(body.id(), staff.organisation(), staff.id(), get(pointId, staff)));
        return new DoneBody(null);
    }

    @PostMapping(path = "/service-points/{pointId}/close", consumes = "application/json")
    @Operation(summary = "Close a service point", description = "Refused while a ticket is called or served there.")
    @ApiResponse(responseCode = "200", description = "It is closed.")
    @CommandFaults
    DoneBody close(
            @PathVariable UUID pointId,
            @Valid @RequestBody CommandBody body,
            @AuthenticationPrincipal SignedInStaff signedIn) {
        var staff = signedIn.staff();
        orders.carryOut(new ClosePoint(body.id(), staff.organisation(), staff.id(), get(pointId, staff)));
        return new DoneBody(null);
    }

    @PostMapping(path = "/service-points/{pointId}/call-next", consumes = "application/json")
    @Operation(summary = "Call the next ticket to the service point")
    @ApiResponse(responseCode = "200", description = "The ticket that was called.")
    @CommandFaults
    DoneBody callNext(
            @PathVariable UUID pointId,
            @Valid @RequestBody CommandBody body,
            @AuthenticationPrincipal SignedInStaff signedIn) {
        var staff = signedIn.staff();
        var called = orders.carryOut(new CallNext(body.id(), staff.organisation(), staff.id(), get(pointId, staff)));
        return new DoneBody(StaffTicketBody.of(orders.getTicket(staff.organisation(), called)));
    }

    private ServicePointId get(UUID id, Staff staff) {
        return branches.findServicePoint(new ServicePointId(id))
                .filter(point -> point.organisation().equals(staff.organisation()))
                .map(ServicePoint::id)
                .orElseThrow(UnknownThingException::new);
    }

    private static Optional<PointView> openOf(ServicePoint point, QueueSnapshot snapshot) {
        return snapshot.points().stream()
                .filter(open -> open.id().equals(point.id()))
                .findFirst();
    }

    /** A line with its tickets. */
    @Schema(name = "Line")
    record LineBody(
            UUID id,
            String name,

            @Schema(description = "In the order of calling.")
            List<StaffTicketBody> waiting,

            @Schema(description = "Those called, served, held or not shown up.")
            List<StaffTicketBody> others) {

        static LineBody of(LineId line, Catalogue catalogue, QueueSnapshot snapshot) {
            var waiting = snapshot.listWaiting(line);
            var others = snapshot.tickets().stream()
                    .filter(ticket -> ticket.line().equals(line) && !waiting.contains(ticket))
                    .map(StaffTicketBody::of)
                    .toList();
            return new LineBody(
                    line.value(),
                    catalogue.findLine(line).map(known -> known.name()).orElse(""),
                    waiting.stream().map(StaffTicketBody::of).toList(),
                    others);
        }
    }

    /** A service point. */
    @Schema(name = "ServicePoint")
    record PointBody(
            UUID id,
            UUID branch,
            PlaceKind kind,
            String label,
            boolean open,

            @Schema(description = "Whether you have opened it.")
            boolean mine,

            @Schema(description = "The ticket called or served from there.") @Nullable UUID ticket) {

        static PointBody of(ServicePoint point, Optional<PointView> open, Staff staff) {
            return new PointBody(
                    point.id().value(),
                    point.branch().value(),
                    point.kind(),
                    point.label(),
                    open.isPresent(),
                    open.filter(view -> view.expert().equals(staff.id().value()))
                            .isPresent(),
                    open.flatMap(view -> Optional.ofNullable(view.ticket()))
                            .map(ticket -> ticket.value())
                            .orElse(null));
        }
    }
}
