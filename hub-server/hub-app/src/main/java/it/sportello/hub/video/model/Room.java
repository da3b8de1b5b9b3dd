package it.sportello.hub.video.model;

import it.sportello.api.TicketId;
import it.sportello.api.room.ParticipantId;
import it.sportello.api.room.ParticipantRole;
import it.sportello.api.room.PhotoRequest;
import it.sportello.api.room.RoomId;
import it.sportello.api.room.RoomPhase;
import it.sportello.api.room.RoomView;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.identity.StaffId;
import it.sportello.hub.video.model.Participant.OpenLink;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A room with all who may come in. Immutable: each step gives the next room, and the same one where nothing changes.
 *
 * @param ticket as it stood when the room was read
 * @param photo the newest request for a document
 * @param missedSince since when the citizen of a session is away
 */
public record Room(
        RoomId id,
        OrganisationId organisation,
        TicketId ticketId,
        long version,
        RoomTicket ticket,
        @Nullable PhotoRequest photo,
        @Nullable Instant missedSince,
        List<Participant> participants) {

    public Room {
        participants = List.copyOf(participants);
    }

    public Optional<Participant> find(ParticipantId participant) {
        return participants.stream().filter(p -> p.id().equals(participant)).findFirst();
    }

    public Optional<Participant> findCitizen() {
        return participants.stream().filter(Participant::isCitizen).findFirst();
    }

    public Optional<Participant> find(StaffId staff) {
        return participants.stream().filter(p -> p.isStaff(staff)).findFirst();
    }

    /** What those inside see. */
    public RoomView view(Instant at, Duration awayLimit) {
        return new RoomView(
                id,
                ticketId,
                version,
                at,
                ticket.phase(),
                ticket.number(),
                ticket.meeting(),
                ticket.placeLabel(),
                missedSince == null ? null : missedSince.plus(awayLimit),
                photo,
                participants.stream()
                        .filter(p -> p.standing() == Standing.IN)
                        .map(Participant::view)
                        .toList());
    }

    /** Takes in the ticket's holder, who comes first. */
    public Room admitCitizen(ParticipantId fresh) {
        return findCitizen().isPresent()
                ? this
                : plus(Participant.expected(fresh, 0, ParticipantRole.CITIZEN, null, null, ""));
    }

    /** Takes in the expert of the meeting. */
    public Room admitExpert(StaffId staff, String name, ParticipantId fresh) {
        return find(staff)
                .map(known -> replace(known, readmitted(known).as(ParticipantRole.EXPERT, null)))
                .orElseGet(() ->
                        plus(Participant.expected(fresh, nextOrder(), ParticipantRole.EXPERT, staff, null, name)));
    }

    /** Invites a colleague or an interpreter; a repeat changes the role. */
    public Room invite(StaffId by, StaffId whom, String name, ParticipantRole role, ParticipantId fresh) {
        return find(whom)
                .map(known -> replace(known, readmitted(known).as(role, by)))
                .orElseGet(() -> plus(Participant.expected(fresh, nextOrder(), role, whom, by, name)));
    }

    private static Participant readmitted(Participant known) {
        return known.standing() == Standing.RELEASED ? known.gone(Standing.EXPECTED) : known;
    }

    /** Sends somebody out for good. */
    public Room release(Participant whom) {
        return replace(whom, whom.gone(Standing.RELEASED));
    }

    /** The participant comes in by that connection; an older one is no longer the participant's. */
    public Room enter(Participant who, OpenLink link) {
        var entered = replace(who, who.in(link));
        return who.isCitizen() ? entered : entered.helpComes();
    }

    /** Whoever called for help is answered when one of the staff comes in. */
    private Room helpComes() {
        return each(p -> p.callsForHelp() ? p.telling(p.media(), p.quality(), p.test(), false) : p);
    }

    /** The connection is gone; the participant is away. */
    public Room lose(Participant who, String connection, Instant now) {
        return who.holds(connection) ? replace(who, who.away(now)) : this;
    }

    public Room leave(Participant who, String connection) {
        return who.holds(connection) ? replace(who, who.gone(Standing.OUT)) : this;
    }

    public Room ask(UUID request) {
        return photo != null && photo.id().equals(request)
                ? this
                : with(new PhotoRequest(request, PhotoRequest.State.ASKED));
    }

    /** Ends the request that is open under that id. */
    public Room answer(UUID request, PhotoRequest.State state) {
        return photo != null && photo.id().equals(request) && photo.state() == PhotoRequest.State.ASKED
                ? with(new PhotoRequest(request, state))
                : this;
    }

    /** Keeps to the ticket: who no longer serves it goes out, and with its end everybody. */
    public Room follow() {
        return switch (ticket.phase()) {
            case CLOSED -> each(p -> p.link() == null && p.standing() != Standing.IN ? p : p.gone(Standing.OUT));
            case IN_LINE -> each(p -> p.isCitizen() ? p : released(p));
            case CALLED, IN_SESSION, ON_HOLD -> each(this::followExpert);
        };
    }

    private Participant followExpert(Participant p) {
        var expert = ticket.expert();
        if (expert != null && p.isStaff(expert)) {
            return p.role() == ParticipantRole.EXPERT ? p : p.as(ParticipantRole.EXPERT, null);
        }
        return p.role() == ParticipantRole.EXPERT ? released(p) : p;
    }

    private static Participant released(Participant p) {
        return p.standing() == Standing.RELEASED ? p : p.gone(Standing.RELEASED);
    }

    /** Notes since when the citizen is missed: from the moment at which the session has nobody to serve. */
    public Room watch(Instant now) {
        boolean missed = ticket.phase() == RoomPhase.IN_SESSION
                && findCitizen().filter(Participant::isAway).isPresent();
        var since = missed ? Objects.requireNonNullElse(missedSince, now) : null;
        return new Room(id, organisation, ticketId, version, ticket, photo, since, participants);
    }

    public Room changed() {
        return new Room(id, organisation, ticketId, version + 1, ticket, photo, missedSince, participants);
    }

    private int nextOrder() {
        return participants.stream().mapToInt(Participant::order).max().orElse(0) + 1;
    }

    private Room with(PhotoRequest request) {
        return new Room(id, organisation, ticketId, version, ticket, request, missedSince, participants);
    }

    private Room plus(Participant participant) {
        var all = new ArrayList<>(participants);
        all.add(participant);
        return new Room(id, organisation, ticketId, version, ticket, photo, missedSince, all);
    }

    public Room replace(Participant one, Participant other) {
        return each(p -> p.id().equals(one.id()) ? other : p);
    }

    private Room each(UnaryOperator<Participant> change) {
        return new Room(
                id,
                organisation,
                ticketId,
                version,
                ticket,
                photo,
                missedSince,
                participants.stream().map(change).toList());
    }
}
