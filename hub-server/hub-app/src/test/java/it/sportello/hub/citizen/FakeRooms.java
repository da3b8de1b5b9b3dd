package it.sportello.hub.citizen;

import it.sportello.api.TicketId;
import it.sportello.api.room.ParticipantRole;
import it.sportello.api.room.RoomAnswer;
import it.sportello.api.room.RoomId;
import it.sportello.api.room.RoomView;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.identity.StaffId;
import it.sportello.hub.video.Entry;
import it.sportello.hub.video.PhotoUpload;
import it.sportello.hub.video.RoomInvitation;
import it.sportello.hub.video.RoomRefusal;
import it.sportello.hub.video.Rooms;
import it.sportello.hub.video.StaffEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rooms whose door answers citizens as the test says. */
final class FakeRooms implements Rooms {

    final List<Entry> entries = new ArrayList<>();
    private RoomAnswer answer = new RoomAnswer.Closed(RoomAnswer.Closed.Reason.UNAVAILABLE);

    void answer(RoomAnswer next) {
        answer = next;
    }

    @Override
    public RoomAnswer offerToCitizen(OrganisationId organisation, TicketId ticket, Entry entry) {
        entries.add(entry);
        return answer;
    }

    @Override
    public StaffEntry offerToStaff(StaffId staff, TicketId ticket) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<RoomRefusal> invite(StaffId by, TicketId ticket, StaffId whom, ParticipantRole role) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<RoomRefusal> release(StaffId by, TicketId ticket, StaffId whom) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<RoomInvitation> listInvitations(StaffId whom) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<RoomView> find(OrganisationId organisation, TicketId ticket) {
        return Optional.empty();
    }

    @Override
    public boolean hasTakenPart(StaffId staff, TicketId ticket) {
        return false;
    }

    @Override
    public Optional<PhotoUpload> findUpload(String uploadPass) {
        return Optional.empty();
    }

    @Override
    public void photoArrived(RoomId room, UUID request) {
        throw new UnsupportedOperationException();
    }
}
