package it.sportello.hub.citizen;

import it.sportello.api.PlaceKind;
import it.sportello.api.TicketId;
import it.sportello.api.room.ChatLine;
import it.sportello.api.room.LinkQuality;
import it.sportello.api.room.ParticipantId;
import it.sportello.api.room.ParticipantRole;
import it.sportello.api.room.ParticipantView;
import it.sportello.api.room.PhotoRequest;
import it.sportello.api.room.RoomEvent;
import it.sportello.api.room.RoomEvent.Ended.Reason;
import it.sportello.api.room.RoomId;
import it.sportello.api.room.RoomMessage;
import it.sportello.api.room.RoomOffer;
import it.sportello.api.room.RoomPhase;
import it.sportello.api.room.RoomView;
import it.sportello.api.room.SentMedia;
import it.sportello.codec.BadMessageException;
import it.sportello.codec.MessageCodec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/**
 * The hub's side of one room in the test's own JVM: relays signals, keeps view and chat, and fails when the test says so.
 *
 * <p>It reads and writes by the contract's codec: what it does not understand fails the test in {@link #faults()}. Safe for
 * any number of threads.
 */
final class StubRooms {

    static final String LINK = "/rooms/link";

    private final MessageCodec codec = new MessageCodec();
    private final Map<ParticipantRole, ParticipantView> people = new EnumMap<>(ParticipantRole.class);
    private final Map<ParticipantRole, Session> sessions = new EnumMap<>(ParticipantRole.class);
    private final List<ChatLine> chat = new ArrayList<>();
    private final List<RoomMessage> heard = new CopyOnWriteArrayList<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private RoomPhase phase = RoomPhase.IN_SESSION;
    private @Nullable PhotoRequest photo;
    private @Nullable Instant holdAt;
    private long version;
    private int connections;
    private boolean deaf;

    StubRooms(ParticipantRole... roles) {
        for (var role : roles) {
            var order = people.size() + 1;
            var id = new ParticipantId(UUID.randomUUID());
            var name = role == ParticipantRole.CITIZEN ? "" : role.name();
            people.put(
                    role,
                    away(new ParticipantView(
                            id, order, role, name, null, null, nothing(), LinkQuality.UNKNOWN, null, false)));
        }
    }

    RoomOffer offer(String role) {
        return new RoomOffer(LINK, role, Instant.now().plusSeconds(60));
    }

    /** What was said, but for signals. */
    List<RoomMessage> heard() {
        return List.copyOf(heard);
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    /** Cuts a participant's link without a word. */
    synchronized void cut(ParticipantRole role) {
        var session = sessions.get(role);
        if (session != null) {
            session.disconnect();
        }
    }

    /** Hears nothing any more, and says nothing: as a network that swallows all. */
    synchronized void turnDeaf(boolean deaf) {
        this.deaf = deaf;
    }

    synchronized void end(ParticipantRole role, Reason reason) {
        end(sessions.remove(role), reason);
        change(role, StubRooms::away);
    }

    synchronized void enter(RoomPhase next, @Nullable Instant hold) {
        phase = next;
        holdAt = hold;
        tell();
    }

    synchronized void close(ParticipantRole role, Session session) {
        if (sessions.remove(role, session)) {
            change(role, StubRooms::away);
        }
    }

    /** Takes a text; the role is null before the participant has come in. Gives the role. */
    synchronized @Nullable ParticipantRole take(@Nullable ParticipantRole role, Session session, String text) {
        if (deaf) {
            return role;
        }
        try {
            var message = codec.read(text, RoomMessage.class);
            if (!(message instanceof RoomMessage.Send)) {
                heard.add(message);
            }
            if (message instanceof RoomMessage.Enter enter) {
                return enter(ParticipantRole.valueOf(enter.pass()), session);
            }
            if (role != null && sessions.get(role) == session) {
                take(role, message);
            }
        } catch (BadMessageException | IllegalArgumentException e) {
            faults.add(e.getMessage() + ": " + text);
        }
        return role;
    }

    private ParticipantRole enter(ParticipantRole role, Session session) {
        end(sessions.put(role, session), Reason.ELSEWHERE);
        var connection = "c" + ++connections;
        people.computeIfPresent(role, (known, before) -> with(before, connection, null, nothing()));
        var self = people.get(role).id();
        say(session, new RoomEvent.Entered(self, connection, view(), List.of(), "upload", List.copyOf(chat)));
        tell();
        return role;
    }

    private void take(ParticipantRole role, RoomMessage message) {
        var self = people.get(role);
        switch (message) {
            case RoomMessage.Send send -> relay(self, send);
            case RoomMessage.Say say -> write(self, say);
            case RoomMessage.Caption caption -> tellAll(new RoomEvent.Captioned(self.id(), caption.text()));
            case RoomMessage.CannotHear cannotHear -> tellAll(new RoomEvent.NotHeard(self.id()));
            case RoomMessage.Media sent ->
                change(role, view -> with(view, view.connection(), view.awaySince(), sent.media()));
            case RoomMessage.AskPhoto ask -> ask(new PhotoRequest(ask.request(), PhotoRequest.State.ASKED));
            case RoomMessage.DeclinePhoto no -> ask(new PhotoRequest(no.request(), PhotoRequest.State.DECLINED));
            case RoomMessage.Renew renew -> say(sessions.get(role), new RoomEvent.Renewed(List.of(), "upload"));
            case RoomMessage.Leave leave -> end(role, Reason.CLOSED);
            default -> {}
        }
    }

    private void relay(ParticipantView from, RoomMessage.Send send) {
        people.forEach((role, other) -> {
            if (other.id().equals(send.to()) && send.toConnection().equals(other.connection())) {
                say(sessions.get(role), new RoomEvent.Received(from.id(), from.connection(), send.signal()));
            }
        });
    }

    private void write(ParticipantView from, RoomMessage.Say say) {
        if (chat.stream().noneMatch(line -> line.id().equals(say.id()))) {
            var line = new ChatLine(say.id(), from.id(), Instant.now(), say.text());
            chat.add(line);
            tellAll(new RoomEvent.Said(line));
        }
    }

    private void ask(PhotoRequest request) {
        photo = request;
        tell();
    }

    private void change(ParticipantRole role, UnaryOperator<ParticipantView> step) {
        people.computeIfPresent(role, (known, before) -> step.apply(before));
        tell();
    }

    private void tell() {
        version++;
        tellAll(new RoomEvent.Changed(view()));
    }

    private RoomView view() {
        return new RoomView(
                new RoomId(new UUID(0, 1)),
                new TicketId(new UUID(0, 2)),
                version,
                Instant.now(),
                phase,
                "B007",
                PlaceKind.REMOTE,
                "",
                holdAt,
                photo,
                List.copyOf(people.values()));
    }

    private void tellAll(RoomEvent event) {
        sessions.values().forEach(session -> say(session, event));
    }

    private void say(Session session, RoomEvent event) {
        if (!deaf) {
            session.sendText(codec.write(event), Callback.NOOP);
        }
    }

    private void end(@Nullable Session session, Reason reason) {
        if (session != null) {
            say(session, new RoomEvent.Ended(reason));
            session.close();
        }
    }

    private static SentMedia nothing() {
        return new SentMedia(false, false, null);
    }

    private static ParticipantView away(ParticipantView view) {
        return with(view, null, Instant.now(), nothing());
    }

    private static ParticipantView with(
            ParticipantView view, @Nullable String connection, @Nullable Instant away, SentMedia media) {
        return new ParticipantView(
                view.id(),
                view.order(),
                view.role(),
                view.name(),
                connection,
                away,
                media,
                view.quality(),
                view.test(),
                view.callsForHelp());
    }
}
