package it.sportello.hub.video.link;

import it.sportello.api.room.ChatLine;
import it.sportello.api.room.ParticipantId;
import it.sportello.api.room.RoomEvent;
import it.sportello.api.room.RoomEvent.Changed;
import it.sportello.api.room.RoomEvent.Ended;
import it.sportello.api.room.RoomEvent.Ended.Reason;
import it.sportello.api.room.RoomEvent.Entered;
import it.sportello.api.room.RoomMessage;
import it.sportello.api.room.RoomPhase;
import it.sportello.hub.socket.Outgoing;
import it.sportello.hub.video.desk.Passes.Holder;
import it.sportello.hub.video.desk.RoomDesk.Entering;
import it.sportello.hub.video.desk.RoomDesk.Seen;
import it.sportello.hub.video.model.Heard;
import it.sportello.hub.video.model.Participant;
import it.sportello.hub.video.model.Participant.OpenLink;
import it.sportello.hub.video.model.Room;
import it.sportello.hub.video.model.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The talk with one participant on one connection: first the pass, then all else.
 *
 * <p>Messages are handed in one after the other, on a thread that may wait for the database. All else is safe for any
 * thread.
 */
final class RoomLink {

    private static final Logger LOG = LoggerFactory.getLogger(RoomLink.class);

    private final LinkDoors doors;
    private final Outgoing<RoomEvent> outgoing;
    private final String connection = UUID.randomUUID().toString();
    private volatile @Nullable Holder holder;
    private volatile @Nullable Seen shown;

    /** What is told before the participant was let in; null from then on. */
    private @Nullable List<RoomEvent> early = new ArrayList<>();

    RoomLink(LinkDoors doors, Outgoing<RoomEvent> outgoing) {
        this.doors = doors;
        this.outgoing = outgoing;
    }

    String connection() {
        return connection;
    }

    boolean isOf(@Nullable ParticipantId participant) {
        var own = holder;
        return own != null && own.participant().equals(participant);
    }

    void receive(RoomMessage message) {
        if (outgoing.ended()) {
            return;
        }
        var own = holder;
        var seen = shown;
        try {
            if (!Heard.isBounded(message)) {
                end(Reason.BAD_MESSAGE);
            } else if (own == null && message instanceof RoomMessage.Enter enter) {
                enter(enter);
            } else if (own == null || seen == null || !isAllowed(own, seen, message)) {
                end(Reason.BAD_MESSAGE);
            } else {
                carryOut(own, message);
            }
        } catch (RuntimeException e) {
            LOG.warn("A message of type {} failed", message.getClass().getSimpleName(), e);
            end(Reason.UNAVAILABLE);
        }
    }

    private static boolean isAllowed(Holder own, Seen seen, RoomMessage message) {
        return seen.room()
                .find(own.participant())
                .filter(who -> Heard.isAllowed(who.role(), message))
                .isPresent();
    }

    private void enter(RoomMessage.Enter enter) {
        if (enter.protocol() != RoomMessage.PROTOCOL) {
            end(Reason.WRONG_PROTOCOL);
            return;
        }
        var found = doors.passes().findEntering(enter.pass());
        if (found.isEmpty()) {
            end(Reason.BAD_PASS);
            return;
        }
        var own = found.get();
        holder = own;
        // Known before the room is read: so nothing that happens meanwhile is missed.
        doors.links().add(own.room(), this);
        switch (doors.desk().enter(own, new OpenLink(doors.node(), connection))) {
            case Entering.Inside inside -> begin(own, inside);
            case Entering.Turned(var reason) -> end(reason);
        }
    }

    private void begin(Holder own, Entering.Inside inside) {
        var seen = inside.seen();
        var entered = new Entered(
                own.participant(),
                connection,
                seen.view(),
                doors.servers().listFor(own.participant()),
                doors.passes().toUpload(own),
                inside.chat());
        synchronized (this) {
            shown = seen;
            outgoing.send(entered);
            var waiting = early == null ? List.<RoomEvent>of() : early;
            early = null;
            waiting.stream().filter(event -> !isIn(inside.chat(), event)).forEach(outgoing::send);
        }
        // What changed between the reading and now was shown to nobody here.
        doors.desk().look(own.room()).ifPresent(this::show);
    }

    private static boolean isIn(List<ChatLine> chat, RoomEvent event) {
        return event instanceof RoomEvent.Said(var line) && chat.contains(line);
    }

    private void carryOut(Holder own, RoomMessage message) {
        switch (message) {
            case RoomMessage.Send send ->
                doors.voice()
                        .tell(
                                own.room(),
                                send.toConnection(),
                                new RoomEvent.Received(own.participant(), connection, send.signal()));
            case RoomMessage.Say say ->
                doors.desk()
                        .say(own, connection, say.id(), say.text())
                        .ifPresent(line -> doors.voice().tellAll(own.room(), new RoomEvent.Said(line), null));
            case RoomMessage.Caption(var text) -> tellOthers(own, new RoomEvent.Captioned(own.participant(), text));
            case RoomMessage.CannotHear _ -> tellOthers(own, new RoomEvent.NotHeard(own.participant()));
            case RoomMessage.Renew _ ->
                outgoing.send(new RoomEvent.Renewed(
                        doors.servers().listFor(own.participant()),
                        doors.passes().toUpload(own)));
            case RoomMessage.Leave _ -> {
                doors.desk().change(own, connection, (room, who) -> room.leave(who, connection));
                outgoing.cut("LEFT");
            }
            default -> doors.desk().change(own, connection, (room, who) -> Heard.in(room, who, message));
        }
    }

    private void tellOthers(Holder own, RoomEvent event) {
        doors.voice().tellAll(own.room(), event, own.participant());
    }

    /** Tells the participant something; kept until the participant is in. */
    synchronized void tell(RoomEvent event) {
        if (early != null) {
            early.add(event);
        } else {
            outgoing.send(event);
        }
    }

    /** Whether the participant has been shown that connection. */
    boolean sees(String other) {
        var seen = shown;
        return seen != null && seen.view().participants().stream().anyMatch(each -> other.equals(each.connection()));
    }

    /** Shows the room, if it is newer than what was shown; ends the link of one who is no longer in by it. */
    synchronized void show(Seen seen) {
        var own = holder;
        var before = shown;
        if (own == null
                || before == null
                || seen.room().version() <= before.room().version()) {
            return;
        }
        shown = seen;
        var reason = seen.room().find(own.participant()).flatMap(who -> reasonToEnd(seen.room(), who));
        if (reason.isEmpty() || reason.get() == Reason.CLOSED) {
            outgoing.send(new Changed(seen.view()));
        }
        reason.ifPresent(this::end);
    }

    private Optional<Reason> reasonToEnd(Room room, Participant who) {
        if (room.ticket().phase() == RoomPhase.CLOSED) {
            return Optional.of(Reason.CLOSED);
        }
        if (who.standing() == Standing.RELEASED) {
            return Optional.of(Reason.RELEASED);
        }
        if (who.standing() != Standing.IN || who.holds(connection)) {
            return Optional.empty();
        }
        return Optional.of(who.link() == null ? Reason.UNAVAILABLE : Reason.ELSEWHERE);
    }

    /** Ends the link of one who has not shown a pass in time. */
    void expire() {
        if (holder == null) {
            outgoing.cut("TOO_SLOW");
        }
    }

    /** Says why, then closes. */
    void end(Reason reason) {
        if (!outgoing.ended()) {
            doors.metrics().countEnded(reason);
            outgoing.end(new Ended(reason), reason.name());
        }
    }

    /** The connection is closed. */
    void closed() {
        var own = holder;
        if (own != null) {
            doors.links().remove(own.room(), this);
            doors.desk().lose(own, connection);
        }
    }
}
