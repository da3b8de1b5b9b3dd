package it.sportello.kiosk.room;

import it.sportello.api.room.IceServer;
import it.sportello.api.room.RoomEvent;
import it.sportello.api.room.RoomMessage;
import it.sportello.api.room.SentMedia;
import it.sportello.device.media.MediaEngine;
import it.sportello.device.media.MediaEngine.CallSettings;
import it.sportello.device.media.MediaEngine.PeerId;
import it.sportello.device.media.MediaEvent;
import it.sportello.device.media.MediaState;
import it.sportello.link.RoomLink;
import it.sportello.link.RoomLink.End;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * One citizen's call in a room: ties the hub's line to the engine, and keeps what the screen shows of it.
 *
 * <p>Every method is called on the desk's thread; what the line tells comes back onto it through the executor.
 */
public final class RoomCall implements RoomLink.Listener {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Parts parts;
    private final Watcher watcher;
    private final RoomLink link;
    private final Peers peers;
    private final Map<PeerId, Instant> lost = new HashMap<>();
    private Meeting meeting;
    private List<IceServer> servers = List.of();
    private String connection = "";
    private boolean dead;
    private boolean over;

    /**
     * Goes in.
     *
     * @param number of the ticket
     * @param door opens the line to the room for the listener
     */
    public RoomCall(Parts parts, String number, Function<RoomLink.Listener, RoomLink> door, Watcher watcher) {
        this.parts = parts;
        this.watcher = watcher;
        this.meeting = Meeting.of(number);
        this.peers = new Peers(parts.engine());
        this.link = door.apply(this);
    }

    /**
     * What calls work with.
     *
     * @param desk the desk's thread
     */
    public record Parts(MediaEngine engine, Executor desk, InstantSource time, Supplier<UUID> ids) {}

    /** Who is told, on the desk's thread. */
    public interface Watcher {

        void changed();

        /** The call is over, the engine is free. */
        void ended(End how);
    }

    public Meeting meeting() {
        return meeting;
    }

    @Override
    public void told(RoomEvent event) {
        parts.desk().execute(() -> hear(event));
    }

    @Override
    public void away() {
        parts.desk().execute(() -> step(Meeting::away));
    }

    @Override
    public void ended(End how) {
        parts.desk().execute(() -> {
            if (!over) {
                stop();
                watcher.ended(how);
            }
        });
    }

    /** Tries camera, microphone and loudspeaker. */
    public void test() {
        step(Meeting::testing);
        parts.engine().test();
    }

    /** Goes on from the test to the call. */
    public void call() {
        if (!meeting.calling()) {
            step(Meeting::call);
            var sending = meeting.sending();
            parts.engine()
                    .beginCall(
                            new CallSettings(sending.camera(), sending.microphone(), false), Signals.toEngine(servers));
            parts.engine().volume(sending.volume());
            tellMedia();
            follow();
        }
    }

    /** Changes what is let out, or how loud the others are. */
    public void send(UnaryOperator<Sending> change) {
        var sending = change.apply(meeting.sending());
        step(now -> now.with(sending));
        parts.engine().send(sending.camera(), sending.microphone());
        parts.engine().volume(sending.volume());
        tellMedia();
    }

    /** Writes in the chat; while the hub is away it waits. */
    public void write(String text) {
        var words = text.strip();
        if (!words.isEmpty()) {
            var say = new RoomMessage.Say(parts.ids().get(), words);
            step(now -> now.write(say));
            link.send(say);
        }
    }

    public void help(boolean wanted) {
        link.send(new RoomMessage.Help(wanted));
    }

    public void cannotHear() {
        link.send(new RoomMessage.CannotHear());
    }

    /** The citizen has read that nobody hears. */
    public void noted() {
        step(now -> now.withNotHeard(false));
    }

    /** Photographs the document that was asked for. */
    public void photograph() {
        if (meeting.photo() instanceof PhotoStep.Asked(var request, var _)) {
            step(now -> now.with(new PhotoStep.Taking(request)));
            parts.engine().photograph(request.toString());
        }
    }

    /** Puts away what was taken, to take another. */
    public void retake() {
        if (meeting.photo() instanceof PhotoStep.Taken taken) {
            step(now -> now.with(new PhotoStep.Asked(taken.request(), null)));
        }
    }

    /** Sends what was taken. */
    public void sendPhoto() {
        if (meeting.photo() instanceof PhotoStep.Taken(var request, var photo, var _)) {
            var sending = new PhotoStep.Sending(request, photo);
            step(now -> now.with(sending));
            var _ = link.upload(request, photo.pdf())
                    .thenAcceptAsync(
                            how -> {
                                if (meeting.photo().equals(sending)) {
                                    step(now -> now.with(
                                            how == RoomLink.Upload.UNAVAILABLE
                                                    ? new PhotoStep.Taken(request, photo, true)
                                                    : new PhotoStep.Settled(request)));
                                }
                            },
                            parts.desk());
        }
    }

    public void declinePhoto() {
        var request = meeting.photo().about();
        if (request != null) {
            step(now -> now.with(new PhotoStep.Settled(request)));
            link.send(new RoomMessage.DeclinePhoto(request));
        }
    }

    /** Goes out for good. */
    public void leave() {
        if (!over) {
            link.leave();
            stop();
        }
    }

    /** The program stops: others see the citizen away. */
    public void close() {
        link.close();
        stop();
    }

    /** Time has passed. */
    public void tick() {
        var now = parts.time().instant();
        step(was -> was.at(now));
        if (lost.values().stream()
                .anyMatch(since -> Duration.between(since, now).compareTo(PATIENCE) >= 0)) {
            lost.clear();
            link.rejoin();
        }
    }

    /** Takes in what the engine says. */
    public void hear(MediaEvent event) {
        if (over) {
            return;
        }
        switch (event) {
            case MediaEvent.Signalled(var peer, var signal) ->
                peers.signalled(peer, signal).ifPresent(link::send);
            case MediaEvent.PeerConnected(var peer) -> mark(peer, Way.OPEN);
            case MediaEvent.PictureSeen(var peer) -> mark(peer, Way.SEEN);
            case MediaEvent.PeerLost(var peer) -> lost(peer);
            case MediaEvent.QualityChanged(var _, var quality) ->
                link.send(new RoomMessage.Quality(Signals.toHub(quality)));
            case MediaEvent.Tested tested -> {
                var found = Signals.toHub(tested);
                step(now -> now.tested(found));
                link.send(new RoomMessage.Test(found));
            }
            case MediaEvent.Photographed(var request, var photo) -> step(now -> now.photographed(request, photo));
            case MediaEvent.Changed(var state) -> follow(state);
            case MediaEvent.CodeRead _, MediaEvent.ToPage _ -> {}
        }
    }

    private void hear(RoomEvent event) {
        if (over) {
            return;
        }
        step(now -> now.told(event, parts.time().instant()));
        switch (event) {
            case RoomEvent.Entered entered -> {
                servers = entered.servers();
                connection = entered.connection();
                lost.clear();
                tellMedia();
                follow();
            }
            case RoomEvent.Renewed renewed -> servers = renewed.servers();
            case RoomEvent.Changed _ -> follow();
            case RoomEvent.Received(var from, var theirs, var signal) -> peers.receive(from, theirs, signal);
            default -> {}
        }
    }

    private void follow() {
        var view = meeting.view();
        var self = meeting.self();
        if (meeting.calling() && view != null && self != null) {
            peers.follow(view, self, connection);
            step(now -> now.with(peers.ways()));
        }
    }

    private void mark(PeerId peer, Way way) {
        lost.remove(peer);
        peers.mark(peer, way);
        step(now -> now.with(peers.ways()));
    }

    /** An engine that died has lost its ends of all ways: others see a fresh connection, and begin anew with it. */
    private void follow(MediaState state) {
        var stands = state.phase() == MediaState.Phase.READY;
        if (!stands && !dead && meeting.calling()) {
            lost.clear();
            link.rejoin();
        }
        dead = !stands;
    }

    /** Another way is looked for; where none is found for a while, all begin anew. */
    private void lost(PeerId peer) {
        if (!peers.has(peer)) {
            return;
        }
        mark(peer, Way.LOST);
        lost.put(peer, parts.time().instant());
        parts.engine().restartIce(peer);
    }

    private void tellMedia() {
        var sending = meeting.sending();
        link.send(new RoomMessage.Media(
                new SentMedia(meeting.calling() && sending.camera(), meeting.calling() && sending.microphone(), null)));
    }

    private void stop() {
        over = true;
        parts.engine().endCall();
        peers.clear();
    }

    private void step(UnaryOperator<Meeting> change) {
        var before = meeting;
        meeting = change.apply(before);
        if (!meeting.equals(before)) {
            watcher.changed();
        }
    }
}
