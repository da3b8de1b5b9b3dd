package it.sportello.hub.video.desk;

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
import it.sportello.hub.video.store.RoomRows;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The door to the rooms, in one place. */
@Component
record RoomDoor(CitizenRooms citizens, StaffRooms staff, RoomDesk rooms, RoomRows rows) implements Rooms {

    @Override
    public RoomAnswer offerToCitizen(OrganisationId organisation, TicketId ticket, Entry entry) {
        return citizens.offer(organisation, ticket, entry);
    }

    @Override
    public StaffEntry offerToStaff(StaffId who, TicketId ticket) {
        return staff.offer(who, ticket);
    }

    @Override
    public Optional<RoomRefusal> invite(StaffId by, TicketId ticket, StaffId whom, ParticipantRole role) {
        return staff.invite(by, ticket, whom, role);
    }

    @Override
    public Optional<RoomRefusal> release(StaffId by, TicketId ticket, StaffId whom) {
        return staff.release(by, ticket, whom);
    }

    @Override
    public List<RoomInvitation> listInvitations(StaffId whom) {
        return staff.listInvitations(whom);
    }

    @Override
    public Optional<RoomView> find(OrganisationId organisation, TicketId ticket) {
        return rows.find(ticket)
                .flatMap(rooms::look)
                .filter(seen -> seen.room().organisation().equals(organisation))
                .map(RoomDesk.Seen::view);
    }

    @Override
    public boolean hasTakenPart(StaffId who, TicketId ticket) {
        return staff.hasTakenPart(who, ticket);
    }

    @Override
    public Optional<PhotoUpload> findUpload(String uploadPass) {
        return citizens.findUpload(uploadPass);
    }

    @Override
    public void photoArrived(RoomId room, UUID request) {
        citizens.photoArrived(room, request);
    }
}
