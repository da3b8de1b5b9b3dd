package it.sportello.link.stub;

import it.sportello.api.PlaceKind;
import it.sportello.api.TicketId;
import it.sportello.api.room.ChatLine;
import it.sportello.api.room.LinkQuality;
import it.sportello.api.room.ParticipantId;
import it.sportello.api.room.ParticipantRole;
import it.sportello.api.room.ParticipantView;
import it.sportello.api.room.PhotoRequest;
import it.sportello.api.room.RoomAnswer;
import it.sportello.api.room.RoomEvent;
import it.sportello.api.room.RoomId;
import it.sportello.api.room.RoomKey;
import it.sportello.api.room.RoomMessage;
import it.sportello.api.room.RoomOffer;
import it.sportello.api.room.RoomPhase;
import it.sportello.api.room.RoomView;
import it.sportello.api.room.SentMedia;
import it.sportello.codec.MessageCodec;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** The room of a {@link StubHub}, with an expert in it: lets anybody in with a fresh pass, and does what the test says. */
public final class StubRoom {

    public static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");
    public static final ParticipantId CITIZEN = new ParticipantId(new UUID(5, 1));
    public static final ParticipantId EXPERT = new ParticipantId(new UUID(5, 2));
    public static final TicketId TICKET = new TicketId(new UUID(9, 42));
    private static final String BEARER = "Bearer ";

    private final MessageCodec codec;
    private final Set<StubRoomPeer> peers = ConcurrentHashMap.newKeySet();
    private final Set<String> passes = ConcurrentHashMap.newKeySet();
    private final List<RoomKey> keys = new CopyOnWriteArrayList<>();
    private final List<RoomMessage> heard = new CopyOnWriteArrayList<>();
    private final List<ChatLine> chat = new CopyOnWriteArrayList<>();
    private final Map<UUID, byte[]> documents = new ConcurrentHashMap<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile Function<RoomKey, Optional<RoomAnswer>> answering = key -> Optional.of(opened());
    private volatile String uploadPass = "upload-1";
    private volatile RoomView view = view(1, RoomPhase.IN_SESSION, null, expert("expert-1"));

    StubRoom(MessageCodec codec) {
        this.codec = codec;
    }

    /** How to answer those who ask for a way; nothing is said where it is empty. At first all are let in. */
    public void answerWith(Function<RoomKey, Optional<RoomAnswer>> how) {
        answering = how;
    }

    /** The answer that lets somebody in once. */
    public RoomAnswer.Opened opened() {
        var pass = UUID.randomUUID().toString();
        passes.add(pass);
        return new RoomAnswer.Opened(new RoomOffer("/rooms/link", pass, NOW.plusSeconds(60)), TICKET, "V007", "it");
    }

    /** Shows another state of the room, one version on. */
    public void change(RoomPhase phase, @Nullable PhotoRequest photo, ParticipantView expert) {
        view = view(view.version() + 1, phase, photo, expert);
        say(new RoomEvent.Changed(view));
    }

    public RoomView view() {
        return view;
    }

    /** The expert on that connection, or away where there is none. */
    public static ParticipantView expert(@Nullable String connection) {
        return new ParticipantView(
                EXPERT,
                1,
                ParticipantRole.EXPERT,
                "Laura Bianchi",
                connection,
                connection == null ? NOW : null,
                new SentMedia(true, true, null),
                LinkQuality.GOOD,
                null,
                false);
    }

    /** Says it to all who are in. */
    public void say(RoomEvent event) {
        peers.forEach(peer -> peer.send(codec.write(event)));
    }

    /** Sends the text, whatever it is. */
    public void sayRaw(String text) {
        peers.forEach(peer -> peer.send(text));
    }

    /** Writes as the expert. */
    public void write(String text) {
        said(EXPERT, UUID.randomUUID(), text);
    }

    /** Cuts all connections. */
    public void drop() {
        peers.forEach(StubRoomPeer::drop);
    }

    /** Ends all connections for that reason. */
    public void end(RoomEvent.Ended.Reason reason) {
        peers.forEach(peer -> peer.end(reason));
    }

    /** Takes documents under another pass from now on. */
    public void renewUploadPass() {
        uploadPass = UUID.randomUUID().toString();
    }

    public List<RoomKey> keys() {
        return List.copyOf(keys);
    }

    /** All that participants said, oldest first. */
    public List<RoomMessage> heard() {
        return List.copyOf(heard);
    }

    public List<ChatLine> chat() {
        return List.copyOf(chat);
    }

    public Map<UUID, byte[]> documents() {
        return Map.copyOf(documents);
    }

    /** How many times somebody came in. */
    public int connections() {
        return connections.get();
    }

    public int peers() {
        return peers.size();
    }

    MessageCodec codec() {
        return codec;
    }

    Optional<RoomAnswer> answer(RoomKey key) {
        keys.add(key);
        return answering.apply(key);
    }

    void enter(StubRoomPeer peer, String pass) {
        if (!passes.remove(pass)) {
            peer.end(RoomEvent.Ended.Reason.BAD_PASS);
            return;
        }
        peers.add(peer);
        var connection = "kiosk-" + connections.incrementAndGet();
        peer.send(codec.write(new RoomEvent.Entered(CITIZEN, connection, view, List.of(), uploadPass, chat())));
    }

    void closed(StubRoomPeer peer) {
        peers.remove(peer);
    }

    void heard(RoomMessage message) {
        heard.add(message);
        switch (message) {
            case RoomMessage.Say(var id, var text) -> said(CITIZEN, id, text);
            case RoomMessage.Renew() -> say(new RoomEvent.Renewed(List.of(), uploadPass));
            default -> {}
        }
    }

    private void said(ParticipantId from, UUID id, String text) {
        if (chat.stream().noneMatch(line -> line.id().equals(id))) {
            var line = new ChatLine(id, from, NOW, text);
            chat.add(line);
            say(new RoomEvent.Said(line));
        }
    }

    Handler uploads() {
        return new Handler.Abstract.NonBlocking() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                var path = Request.getPathInContext(request);
                if (!path.startsWith("/rooms/photos/")) {
                    return false;
                }
                if (!(BEARER + uploadPass).equals(request.getHeaders().get("Authorization"))) {
                    Response.writeError(request, response, callback, HttpStatus.UNAUTHORIZED_401);
                    return true;
                }
                Content.Source.asByteArrayAsync(request, -1).thenAccept(bytes -> {
                    documents.put(UUID.fromString(path.substring("/rooms/photos/".length())), bytes);
                    response.setStatus(HttpStatus.NO_CONTENT_204);
                    callback.succeeded();
                });
                return true;
            }
        };
    }

    private static RoomView view(long version, RoomPhase phase, @Nullable PhotoRequest photo, ParticipantView expert) {
        var citizen = new ParticipantView(
                CITIZEN,
                0,
                ParticipantRole.CITIZEN,
                "",
                "kiosk",
                null,
                new SentMedia(true, true, null),
                LinkQuality.GOOD,
                null,
                false);
        return new RoomView(
                new RoomId(new UUID(6, 1)),
                TICKET,
                version,
                NOW,
                phase,
                "V007",
                PlaceKind.BOOTH,
                "1",
                null,
                photo,
                List.of(citizen, expert));
    }
}
