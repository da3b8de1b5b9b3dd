package it.sportello.hub.video.desk;

import it.sportello.api.CommandId;
import it.sportello.api.PlaceKind;
import it.sportello.api.Refusal;
import it.sportello.api.ServicePointId;
import it.sportello.api.TicketId;
import it.sportello.api.room.ParticipantId;
import it.sportello.api.room.PhotoRequest;
import it.sportello.api.room.RoomAnswer;
import it.sportello.api.room.RoomAnswer.Closed.Reason;
import it.sportello.api.room.RoomId;
import it.sportello.api.room.RoomPhase;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.queue.Answer;
import it.sportello.hub.queue.DeskUnavailableException;
import it.sportello.hub.queue.TicketCommand.Relocate;
import it.sportello.hub.queue.TicketDesk;
import it.sportello.hub.queue.views.TicketView;
import it.sportello.hub.video.Entry;
import it.sportello.hub.video.PhotoUpload;
import it.sportello.hub.video.desk.Passes.Holder;
import it.sportello.hub.video.model.Participant;
import it.sportello.hub.video.model.Standing;
import it.sportello.hub.video.store.RoomRows;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Lets the holders of tickets into their rooms, and takes their documents. */
@Component
class CitizenRooms {

    private static final Logger LOG = LoggerFactory.getLogger(CitizenRooms.class);

    private final RoomDesk rooms;
    private final RoomRows rows;
    private final RoomTickets tickets;
    private final TicketDesk desk;
    private final Passes passes;

    CitizenRooms(RoomDesk rooms, RoomRows rows, RoomTickets tickets, TicketDesk desk, Passes passes) {
        this.rooms = rooms;
        this.rows = rows;
        this.tickets = tickets;
        this.desk = desk;
        this.passes = passes;
    }

    RoomAnswer offer(OrganisationId organisation, TicketId id, Entry entry) {
        try {
            var ticket = tickets.find(organisation, id);
            if (ticket.isEmpty()) {
                return new RoomAnswer.Closed(Reason.UNKNOWN);
            }
            var refusal = refusalOf(ticket.get(), entry).or(() -> relocate(ticket.get(), entry));
            return refusal.<RoomAnswer>map(RoomAnswer.Closed::new).orElseGet(() -> open(ticket.get()));
        } catch (DeskUnavailableException | DataAccessException | TransactionException e) {
            LOG.warn("No way into the room of ticket {} could be offered: {}", id, e.toString());
            return new RoomAnswer.Closed(Reason.UNAVAILABLE);
        }
    }

    private Optional<Reason> refusalOf(TicketView ticket, Entry entry) {
        var phase = RoomTickets.phaseOf(ticket);
        if (phase == RoomPhase.CLOSED) {
            return Optional.of(Reason.ENDED);
        }
        if (ticket.meeting() == PlaceKind.COUNTER) {
            return Optional.of(Reason.AT_COUNTER);
        }
        // Back in a line after a transfer, the citizen may stay in a room that is open, but on the own device alone.
        boolean mayWait =
                entry instanceof Entry.OwnDevice && rows.find(ticket.id()).isPresent();
        return phase == RoomPhase.IN_LINE && !mayWait ? Optional.of(Reason.NOT_CALLED) : Optional.empty();
    }

    /** Moves the meeting to where the citizen comes in, unless it is there. */
    private Optional<Reason> relocate(TicketView ticket, Entry entry) {
        var booth = entry instanceof Entry.AtBooth(var at) ? at : null;
        if (isMetAt(ticket, booth)) {
            return Optional.empty();
        }
        var id = new CommandId(UUID.randomUUID());
        return switch (desk.submit(new Relocate(id, ticket.organisation(), ticket.id(), booth))) {
            case Answer.Accepted _ -> Optional.empty();
            case Answer.Refused(var refusal, var opensAt) -> Optional.of(reasonOf(refusal));
        };
    }

    private static boolean isMetAt(TicketView ticket, @Nullable ServicePointId booth) {
        return booth == null
                ? ticket.meeting() == PlaceKind.REMOTE
                : ticket.meeting() == PlaceKind.BOOTH && booth.equals(ticket.place());
    }

    private static Reason reasonOf(Refusal refusal) {
        return switch (refusal) {
            case NO_PLACE_FREE -> Reason.BOOTH_TAKEN;
            case WRONG_STATE -> Reason.ENDED;
            default -> Reason.UNKNOWN;
        };
    }

    private RoomAnswer open(TicketView ticket) {
        var fresh = new ParticipantId(UUID.randomUUID());
        var room = rooms.open(ticket.organisation(), ticket.id());
        var seen = rooms.change(room, each -> each.admitCitizen(fresh)).orElseThrow();
        var citizen = seen.room().findCitizen().orElseThrow();
        return new RoomAnswer.Opened(
                passes.offer(new Holder(room, citizen.id())), ticket.id(), ticket.number(), ticket.language());
    }

    Optional<PhotoUpload> findUpload(String pass) {
        return passes.findUploading(pass)
                .flatMap(holder -> rooms.look(holder.room())
                        .map(RoomDesk.Seen::room)
                        .filter(room -> room.find(holder.participant())
                                .filter(CitizenRooms::isInside)
                                .isPresent())
                        .map(room -> new PhotoUpload(
                                room.organisation(), room.ticketId(), room.id(), holder.participant(), room.photo())));
    }

    /** Only the citizen is asked for documents. */
    private static boolean isInside(Participant who) {
        return who.isCitizen() && who.standing() == Standing.IN;
    }

    void photoArrived(RoomId room, UUID request) {
        rooms.change(room, each -> each.answer(request, PhotoRequest.State.ARRIVED));
    }
}
