package it.sportello.hub.shell.room;

import it.sportello.api.TicketId;
import it.sportello.api.room.ParticipantRole;
import it.sportello.api.room.RoomAnswer;
import it.sportello.api.room.RoomId;
import it.sportello.api.room.RoomOffer;
import it.sportello.api.room.RoomView;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.cases.VisitNote;
import it.sportello.hub.cases.VisitNotes;
import it.sportello.hub.catalogue.PreparedText;
import it.sportello.hub.catalogue.PreparedText.Purpose;
import it.sportello.hub.documents.Document;
import it.sportello.hub.documents.DocumentId;
import it.sportello.hub.documents.Documents;
import it.sportello.hub.identity.StaffId;
import it.sportello.hub.shell.ConsoleTown;
import it.sportello.hub.shell.PlainQueue;
import it.sportello.hub.video.Entry;
import it.sportello.hub.video.PhotoUpload;
import it.sportello.hub.video.RoomInvitation;
import it.sportello.hub.video.RoomRefusal;
import it.sportello.hub.video.Rooms;
import it.sportello.hub.video.StaffEntry;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The doors of a room without a hub behind them: everybody may come in, and one note is kept. */
final class MadeUpDoors implements Rooms {

    static final PreparedText GREETING =
            new PreparedText(ConsoleTown.id("greeting"), Purpose.CHAT, Map.of("it", "Buongiorno!", "de", "Guten Tag!"));

    final OneNote notes = new OneNote();

    RoomDoors doors() {
        var town = new ConsoleTown();
        return new RoomDoors(
                this,
                new PlainQueue(),
                town,
                (organisation, purpose) -> purpose == Purpose.CHAT ? List.of(GREETING) : List.of(),
                notes,
                new OneDocument(),
                town,
                InstantSource.fixed(MadeUpRoom.NOW));
    }

    @Override
    public RoomAnswer offerToCitizen(OrganisationId organisation, TicketId ticket, Entry entry) {
        return new RoomAnswer.Closed(RoomAnswer.Closed.Reason.UNKNOWN);
    }

    @Override
    public StaffEntry offerToStaff(StaffId staff, TicketId ticket) {
        return new StaffEntry.Opened(new RoomOffer("/rooms/link", "pass", MadeUpRoom.NOW.plusSeconds(60)));
    }

    @Override
    public Optional<RoomRefusal> invite(StaffId by, TicketId ticket, StaffId whom, ParticipantRole role) {
        return Optional.empty();
    }

    @Override
    public Optional<RoomRefusal> release(StaffId by, TicketId ticket, StaffId whom) {
        return Optional.empty();
    }

    @Override
    public List<RoomInvitation> listInvitations(StaffId whom) {
        return List.of();
    }

    @Override
    public Optional<RoomView> find(OrganisationId organisation, TicketId ticket) {
        return Optional.empty();
    }

    @Override
    public boolean hasTakenPart(StaffId staff, TicketId ticket) {
        return true;
    }

    @Override
    public Optional<PhotoUpload> findUpload(String uploadPass) {
        return Optional.empty();
    }

    @Override
    public void photoArrived(RoomId room, UUID request) {}

    /** One document for all, that cannot be read. */
    private static final class OneDocument implements Documents {

        @Override
        public List<Document> list(StaffId reader, TicketId ticket) {
            var id = new DocumentId(ConsoleTown.id("document"));
            return List.of(new Document(id, ticket, ConsoleTown.id("photo"), 2, 40_000, MadeUpRoom.NOW));
        }

        @Override
        public Optional<Content> read(StaffId reader, DocumentId document) {
            return Optional.empty();
        }
    }

    /** One note for all. */
    static final class OneNote implements VisitNotes {

        private Optional<VisitNote> note = Optional.empty();

        @Override
        public Optional<VisitNote> find(OrganisationId organisation, TicketId ticket) {
            return note;
        }

        @Override
        public void write(OrganisationId organisation, StaffId by, TicketId ticket, String text) {
            note = Optional.of(new VisitNote(text, by, MadeUpRoom.NOW));
        }
    }
}
