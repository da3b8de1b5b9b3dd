package it.sportello.api.room;

import it.sportello.api.PlaceKind;
import it.sportello.api.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A room as its participants see it: an immutable snapshot, the highest version counts.
 *
 * @param number of the ticket, as people read it
 * @param meeting where the citizen is expected
 * @param placeLabel the booth's own name, empty for a meeting on the citizen's device
 * @param holdAt when the ticket is set aside if the citizen stays away; null while nobody is missed
 * @param photo the newest request for a document; null while there was none
 */
public record RoomView(
        RoomId room,
        TicketId ticket,
        long version,
        Instant at,
        RoomPhase phase,
        String number,
        PlaceKind meeting,
        String placeLabel,
        @Nullable Instant holdAt,
        @Nullable PhotoRequest photo,
        List<ParticipantView> participants) {

    public RoomView {
        participants = List.copyOf(participants);
    }

    public Optional<ParticipantView> find(ParticipantId id) {
        return participants.stream().filter(p -> p.id().equals(id)).findFirst();
    }
}
