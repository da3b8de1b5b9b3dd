package it.sportello.kiosk;

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
import it.sportello.api.room.RoomMessage;
import it.sportello.api.room.RoomOffer;
import it.sportello.api.room.RoomPhase;
import it.sportello.api.room.RoomView;
import it.sportello.api.room.SentMedia;
import it.sportello.link.RoomLink;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A line to a room in memory: the test is the hub, and the expert. For every thread. */
public final class FakeRoom implements RoomLink {

    public static final ParticipantId CITIZEN = new ParticipantId(new UUID(5, 1));
    public static final ParticipantId EXPERT = new ParticipantId(new UUID(5, 2));
    public static final TicketId TICKET = new TicketId(new UUID(9, 42));

    private final List<RoomMessage> sent = new CopyOnWriteArrayList<>();
    private final List<byte[]> uploads = new CopyOnWriteArrayList<>();
    private volatile Upload upload = Upload.ARRIVED;
    private volatile Listener listener;
    private volatile boolean left;
    private volatile int rejoined;
    private long version;

    /** The answer that opens the way to this room. */
    public static RoomAnswer.Opened opened(String language) {
        var offer = new RoomOffer("/rooms/link", "pass", SampleOffice.NOW.plusSeconds(60));
        return new RoomAnswer.Opened(offer, TICKET, "V007", language);
    }

    public RoomLink enter(Listener who) {
        listener = who;
        left = false;
        return this;
    }

    /** Lets the citizen in under that connection. */
    public void letIn(String connection, RoomPhase phase, ParticipantView expert) {
        listener.told(
                new RoomEvent.Entered(CITIZEN, connection, view(phase, null, expert), List.of(), "up", List.of()));
    }

    public void change(RoomPhase phase, @Nullable PhotoRequest photo, ParticipantView expert) {
        listener.told(new RoomEvent.Changed(view(phase, photo, expert)));
    }

    public void tell(RoomEvent event) {
        listener.told(event);
    }

    public void write(String text) {
        listener.told(new RoomEvent.Said(new ChatLine(UUID.randomUUID(), EXPERT, SampleOffice.NOW, text)));
    }

    public void goAway() {
        listener.away();
    }

    public void end(End how) {
        listener.ended(how);
    }

    public void uploadEndsAs(Upload how) {
        upload = how;
    }

    public List<RoomMessage> sent() {
        return new ArrayList<>(sent);
    }

    public List<byte[]> uploads() {
        return uploads;
    }

    public boolean isLeft() {
        return left;
    }

    public int rejoined() {
        return rejoined;
    }

    /** An expert on that connection, or away since then where there is none. */
    public static ParticipantView expert(@Nullable String connection, @Nullable Instant awaySince) {
        return new ParticipantView(
                EXPERT,
                1,
                ParticipantRole.EXPERT,
                "Laura Bianchi",
                connection,
                awaySince,
                new SentMedia(true, true, null),
                LinkQuality.GOOD,
                null,
                false);
    }

    public static ParticipantView expert(String connection) {
        return expert(connection, null);
    }

    @Override
    public Optional<RoomView> view() {
        return Optional.empty();
    }

    @Override
    public void send(RoomMessage message) {
        sent.add(message);
    }

    @Override
    public CompletionStage<Upload> upload(UUID request, byte[] pdf) {
        uploads.add(pdf);
        return CompletableFuture.completedFuture(upload);
    }

    @Override
    public void rejoin() {
        rejoined++;
    }

    @Override
    public void leave() {
        left = true;
    }

    @Override
    public void close() {}

    private RoomView view(RoomPhase phase, @Nullable PhotoRequest photo, ParticipantView expert) {
        version++;
        var citizen = new ParticipantView(
                CITIZEN,
                0,
                ParticipantRole.CITIZEN,
                "",
                "own",
                null,
                new SentMedia(true, true, null),
                LinkQuality.GOOD,
                null,
                false);
        return new RoomView(
                new RoomId(new UUID(6, 1)),
                TICKET,
                version,
                SampleOffice.NOW,
                phase,
                "V007",
                PlaceKind.BOOTH,
                "1",
                null,
                photo,
                List.of(citizen, expert));
    }
}
