package it.sportello.hub.video;

import it.sportello.api.TicketId;
import it.sportello.api.room.ParticipantRole;
import it.sportello.api.room.RoomAnswer;
import it.sportello.api.room.RoomId;
import it.sportello.api.room.RoomView;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.identity.StaffId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The door to the rooms. Whoever asks here has checked who is asking by the usual means: the ticket's token, the
 * console's log-in, the device's link. Refusals are values.
 *
 * <p>Safe for any thread; the caller waits for the database.
 */
public interface Rooms {

    /**
     * Offers the ticket's holder a way in. Where the citizen comes in becomes the meeting place at once: the own device
     * frees the booth, and a free booth is taken.
     */
    RoomAnswer offerToCitizen(OrganisationId organisation, TicketId ticket, Entry entry);

    /** Offers a way in to the expert of the meeting, or to a colleague or interpreter who was invited. */
    StaffEntry offerToStaff(StaffId staff, TicketId ticket);

    /**
     * Invites another of the organisation's staff into the room; a repeat changes the role.
     *
     * @param by the expert of the meeting
     * @param role {@link ParticipantRole#COLLEAGUE} or {@link ParticipantRole#INTERPRETER}
     * @return empty where it is done
     */
    Optional<RoomRefusal> invite(StaffId by, TicketId ticket, StaffId whom, ParticipantRole role);

    /**
     * Takes back an invitation, and sends out the one who came in by it.
     *
     * @param by the expert of the meeting, or the invited one, who declines
     * @return empty where it is done
     */
    Optional<RoomRefusal> release(StaffId by, TicketId ticket, StaffId whom);

    /** The invitations of a staff member into rooms that are open. */
    List<RoomInvitation> listInvitations(StaffId whom);

    /** The room of the ticket as its participants see it; empty while nobody was offered a way in. */
    Optional<RoomView> find(OrganisationId organisation, TicketId ticket);

    /** Whether the staff member has been in the room of the ticket. */
    boolean hasTakenPart(StaffId staff, TicketId ticket);

    /** What an upload pass is good for; empty for a forged or expired one, and for one who is no longer in the room. */
    Optional<PhotoUpload> findUpload(String uploadPass);

    /** Tells the room that the document asked for has arrived. */
    void photoArrived(RoomId room, UUID request);
}
