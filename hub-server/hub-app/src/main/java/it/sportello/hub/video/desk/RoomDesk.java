package it.sportello.hub.video.desk;

import it.sportello.api.TicketId;
import it.sportello.api.room.ChatLine;
import it.sportello.api.room.RoomEvent.Ended.Reason;
import it.sportello.api.room.RoomId;
import it.sportello.api.room.RoomPhase;
import it.sportello.api.room.RoomView;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.video.desk.Passes.Holder;
import it.sportello.hub.video.events.RoomTouched;
import it.sportello.hub.video.model.Participant;
import it.sportello.hub.video.model.Participant.OpenLink;
import it.sportello.hub.video.model.Room;
import it.sportello.hub.video.model.Standing;
import it.sportello.hub.video.store.ChatRows;
import it.sportello.hub.video.store.ParticipantRows;
import it.sportello.hub.video.store.RoomRows;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes rooms. Each change is one transaction: it locks the room, reads the ticket as it stands, lets the model decide,
 * and writes what differs with the next version. {@link RoomTouched} tells it after the commit.
 */
@Component
public class RoomDesk {

    private static final int MOST_LINES = 500;

    private final RoomRows rooms;
    private final ParticipantRows participants;
    private final ChatRows chat;
    private final RoomTickets tickets;
    private final ApplicationEventPublisher events;
    private final VideoSettings settings;
    private final InstantSource clock;

    RoomDesk(
            RoomRows rooms,
            ParticipantRows participants,
            ChatRows chat,
            RoomTickets tickets,
            ApplicationEventPublisher events,
            VideoSettings settings,
            InstantSource clock) {
        this.rooms = rooms;
        this.participants = participants;
        this.chat = chat;
        this.tickets = tickets;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** A room as it stands, and as those inside see it. */
    public record Seen(Room room, RoomView view) {}

    /** The answer to one who comes in. */
    public sealed interface Entering {
        record Inside(Seen seen, List<ChatLine> chat) implements Entering {}

        record Turned(Reason reason) implements Entering {}
    }

    /** Makes the room of the ticket where there is none yet. */
    @Transactional
    public RoomId open(OrganisationId organisation, TicketId ticket) {
        rooms.insert(new RoomId(UUID.randomUUID()), organisation, ticket, clock.instant());
        return rooms.find(ticket).orElseThrow();
    }

    /** The room as it stands, changed by what the ticket did meanwhile; empty for an unknown one. */
    @Transactional
    public Optional<Seen> look(RoomId id) {
        return carryOut(id, (room, now) -> room);
    }

    /** Changes the room; empty for an unknown one. */
    @Transactional
    public Optional<Seen> change(RoomId id, UnaryOperator<Room> change) {
        return carryOut(id, (room, now) -> change.apply(room));
    }

    /** Changes something of a participant, as long as the connection is the participant's. */
    @Transactional
    public Optional<Seen> change(Holder holder, String connection, Change change) {
        return carryOut(
                holder.room(),
                (room, now) -> room.find(holder.participant())
                        .filter(who -> who.holds(connection))
                        .map(who -> change.of(room, who))
                        .orElse(room));
    }

    /** Notes that the connection is gone. */
    @Transactional
    public void lose(Holder holder, String connection) {
        carryOut(
                holder.room(),
                (room, now) -> room.find(holder.participant())
                        .map(who -> room.lose(who, connection, now))
                        .orElse(room));
    }

    /** What a participant changes in a room. */
    @FunctionalInterface
    public interface Change {
        Room of(Room room, Participant who);
    }

    /** Lets the holder of a pass in by a fresh connection; one who came in before by another is no longer there. */
    @Transactional
    public Entering enter(Holder holder, OpenLink link) {
        var seen = carryOut(
                holder.room(),
                (room, now) -> room.find(holder.participant())
                        .filter(who -> mayEnter(room, who))
                        .map(who -> room.enter(who, link))
                        .orElse(room));
        if (seen.isEmpty()) {
            return new Entering.Turned(Reason.BAD_PASS);
        }
        var room = seen.get().room();
        return room.find(holder.participant())
                        .filter(who -> who.holds(link.connection()))
                        .isPresent()
                ? new Entering.Inside(seen.get(), chat.list(room.id()))
                : new Entering.Turned(reasonFor(room, holder));
    }

    private static boolean mayEnter(Room room, Participant who) {
        return room.ticket().phase() != RoomPhase.CLOSED && who.standing() != Standing.RELEASED;
    }

    private static Reason reasonFor(Room room, Holder holder) {
        if (room.find(holder.participant()).isEmpty()) {
            return Reason.BAD_PASS;
        }
        return room.ticket().phase() == RoomPhase.CLOSED ? Reason.CLOSED : Reason.RELEASED;
    }

    /** Writes a line; empty where the line is known already, or the writer is no longer in by that connection. */
    @Transactional
    public Optional<ChatLine> say(Holder holder, String connection, UUID id, String text) {
        var line = new ChatLine(id, holder.participant(), clock.instant().truncatedTo(ChronoUnit.MICROS), text);
        return look(holder.room())
                .flatMap(seen -> seen.room().find(holder.participant()))
                .filter(who -> who.holds(connection))
                .filter(who -> chat.count(holder.room()) < MOST_LINES && chat.insert(holder.room(), line))
                .map(who -> line);
    }

    private Optional<Seen> carryOut(RoomId id, BiFunction<Room, Instant, Room> change) {
        return rooms.lock(id).map(row -> {
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var before = new Room(
                    id,
                    row.organisation(),
                    row.ticket(),
                    row.version(),
                    tickets.get(row.organisation(), row.ticket()),
                    row.photo(),
                    row.missedSince(),
                    participants.list(id));
            // Once before, for the change must meet the room as the ticket has made it; once after, for no change may
            // let in whom the ticket keeps out.
            var after = change.apply(before.follow(), now).follow().watch(now);
            var shown = after.ticket().toString();
            if (!after.equals(before) || !shown.equals(row.shown())) {
                after = after.changed();
                write(before, after, shown);
            }
            return new Seen(after, after.view(now, settings.awayLimit()));
        });
    }

    private void write(Room before, Room after, String shown) {
        after.participants().stream()
                .filter(participant -> !before.participants().contains(participant))
                .forEach(participant -> participants.write(after.id(), participant));
        rooms.update(after, shown, after.ticket().phase() == RoomPhase.CLOSED, clock.instant());
        events.publishEvent(new RoomTouched(after.organisation(), after.ticketId(), after.id()));
    }
}
