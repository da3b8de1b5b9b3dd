package it.sportello.hub.video.desk;

import it.sportello.api.PlaceKind;
import it.sportello.api.TicketId;
import it.sportello.api.room.ParticipantId;
import it.sportello.api.room.ParticipantRole;
import it.sportello.api.room.RoomPhase;
import it.sportello.hub.identity.Staff;
import it.sportello.hub.identity.StaffDirectory;
import it.sportello.hub.identity.StaffId;
import it.sportello.hub.queue.views.TicketView;
import it.sportello.hub.video.RoomInvitation;
import it.sportello.hub.video.RoomRefusal;
import it.sportello.hub.video.StaffEntry;
import it.sportello.hub.video.desk.Passes.Holder;
import it.sportello.hub.video.model.Participant;
import it.sportello.hub.video.model.Standing;
import it.sportello.hub.video.store.ParticipantRows;
import it.sportello.hub.video.store.ParticipantRows.Invited;
import it.sportello.hub.video.store.RoomRows;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Lets experts into the rooms of their meetings, and those whom they invite. */
@Component
class StaffRooms {

    private static final Logger LOG = LoggerFactory.getLogger(StaffRooms.class);

    private final RoomDesk rooms;
    private final RoomRows rows;
    private final ParticipantRows participants;
    private final RoomTickets tickets;
    private final StaffDirectory directory;
    private final Passes passes;

    StaffRooms(
            RoomDesk rooms,
            RoomRows rows,
            ParticipantRows participants,
            RoomTickets tickets,
            StaffDirectory directory,
            Passes passes) {
        this.rooms = rooms;
        this.rows = rows;
        this.participants = participants;
        this.tickets = tickets;
        this.directory = directory;
        this.passes = passes;
    }

    /** A staff member at a ticket of the own organisation. */
    private record AtTicket(Staff staff, TicketView ticket) {
        boolean isExpert() {
            return RoomTickets.expertOf(ticket)
                    .filter(expert -> expert.equals(staff.id()))
                    .isPresent();
        }
    }

    StaffEntry offer(StaffId staff, TicketId ticket) {
        try {
            return find(staff, ticket)
                    .map(at -> refusalOf(at.ticket())
                            .<StaffEntry>map(StaffEntry.Closed::new)
                            .orElseGet(() -> offer(at)))
                    .orElseGet(() -> new StaffEntry.Closed(RoomRefusal.UNKNOWN_TICKET));
        } catch (DataAccessException | TransactionException e) {
            return new StaffEntry.Closed(unavailable(ticket, e));
        }
    }

    private StaffEntry offer(AtTicket at) {
        var ticket = at.ticket();
        var room = at.isExpert() ? Optional.of(rooms.open(ticket.organisation(), ticket.id())) : rows.find(ticket.id());
        return room.flatMap(id -> (at.isExpert()
                                ? rooms.change(
                                        id,
                                        each -> each.admitExpert(
                                                at.staff().id(), at.staff().displayName(), fresh()))
                                : rooms.look(id))
                        .flatMap(seen -> seen.room().find(at.staff().id()))
                        .filter(who -> who.standing() != Standing.RELEASED)
                        .<StaffEntry>map(who -> new StaffEntry.Opened(passes.offer(new Holder(id, who.id())))))
                .orElseGet(() -> new StaffEntry.Closed(RoomRefusal.NOT_ALLOWED));
    }

    Optional<RoomRefusal> invite(StaffId by, TicketId ticket, StaffId whom, ParticipantRole role) {
        if (role != ParticipantRole.COLLEAGUE && role != ParticipantRole.INTERPRETER) {
            throw new IllegalArgumentException("nobody is invited as " + role);
        }
        try {
            return find(by, ticket)
                    .map(at -> refusalOf(at.ticket()).or(() -> invite(at, whom, role)))
                    .orElse(Optional.of(RoomRefusal.UNKNOWN_TICKET));
        } catch (DataAccessException | TransactionException e) {
            return Optional.of(unavailable(ticket, e));
        }
    }

    private Optional<RoomRefusal> invite(AtTicket at, StaffId whom, ParticipantRole role) {
        var other = directory.list(at.staff().organisation()).stream()
                .filter(each -> each.id().equals(whom))
                .findFirst();
        if (other.isEmpty()) {
            return Optional.of(RoomRefusal.UNKNOWN_STAFF);
        }
        if (!at.isExpert() || whom.equals(at.staff().id())) {
            return Optional.of(RoomRefusal.NOT_ALLOWED);
        }
        var by = at.staff();
        var room = rooms.open(at.ticket().organisation(), at.ticket().id());
        rooms.change(
                room,
                each -> each.admitExpert(by.id(), by.displayName(), fresh())
                        .invite(by.id(), whom, other.get().displayName(), role, fresh()));
        return Optional.empty();
    }

    Optional<RoomRefusal> release(StaffId by, TicketId ticket, StaffId whom) {
        try {
            var at = find(by, ticket);
            if (at.isEmpty()) {
                return Optional.of(RoomRefusal.UNKNOWN_TICKET);
            }
            if (at.get().isExpert() == by.equals(whom)) {
                return Optional.of(RoomRefusal.NOT_ALLOWED);
            }
            rows.find(ticket)
                    .ifPresent(room -> rooms.change(
                            room, each -> each.find(whom).map(each::release).orElse(each)));
            return Optional.empty();
        } catch (DataAccessException | TransactionException e) {
            return Optional.of(unavailable(ticket, e));
        }
    }

    List<RoomInvitation> listInvitations(StaffId whom) {
        return participants.listInvited(whom).stream().flatMap(this::invitation).toList();
    }

    private Stream<RoomInvitation> invitation(Invited invited) {
        Participant who = invited.participant();
        var by = who.invitedBy();
        if (by == null) {
            return Stream.empty();
        }
        return tickets
                .find(invited.organisation(), invited.ticket())
                .filter(ticket -> refusalOf(ticket).isEmpty())
                .map(ticket ->
                        new RoomInvitation(ticket.id(), ticket.number(), by, who.role(), who.standing() == Standing.IN))
                .stream();
    }

    boolean hasTakenPart(StaffId staff, TicketId ticket) {
        return participants.came(staff, ticket);
    }

    private Optional<AtTicket> find(StaffId id, TicketId ticket) {
        try {
            var staff = directory.get(id);
            return tickets.find(staff.organisation(), ticket).map(found -> new AtTicket(staff, found));
        } catch (NoSuchElementException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<RoomRefusal> refusalOf(TicketView ticket) {
        var phase = RoomTickets.phaseOf(ticket);
        if (phase == RoomPhase.CLOSED) {
            return Optional.of(RoomRefusal.ENDED);
        }
        if (ticket.meeting() == PlaceKind.COUNTER) {
            return Optional.of(RoomRefusal.AT_COUNTER);
        }
        return phase == RoomPhase.IN_LINE ? Optional.of(RoomRefusal.NOT_CALLED) : Optional.empty();
    }

    private static RoomRefusal unavailable(TicketId ticket, RuntimeException cause) {
        LOG.warn("Nothing could be decided on the room of ticket {}: {}", ticket, cause.toString());
        return RoomRefusal.UNAVAILABLE;
    }

    private static ParticipantId fresh() {
        return new ParticipantId(UUID.randomUUID());
    }
}
