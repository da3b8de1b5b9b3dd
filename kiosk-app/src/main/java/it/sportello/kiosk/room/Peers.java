package it.sportello.kiosk.room;

import it.sportello.api.room.ParticipantId;
import it.sportello.api.room.ParticipantView;
import it.sportello.api.room.RoomMessage;
import it.sportello.api.room.RoomView;
import it.sportello.api.room.Signal;
import it.sportello.device.media.MediaEngine;
import it.sportello.device.media.MediaEngine.PeerId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ways from the engine to the other participants, one for each connection of theirs. On the desk's thread. */
final class Peers {

    private final MediaEngine engine;
    private final Map<PeerId, Peer> all = new LinkedHashMap<>();

    Peers(MediaEngine engine) {
        this.engine = engine;
    }

    /** One end of a way. */
    private static final class Peer {
        private final ParticipantId participant;
        private final String connection;
        private Way way = Way.CONNECTING;

        Peer(ParticipantId participant, String connection) {
            this.participant = participant;
            this.connection = connection;
        }
    }

    /**
     * Connects with all who are there under a connection not known yet. A way to somebody whose line to the hub is cut is
     * left: it may well go on.
     */
    void follow(RoomView view, ParticipantId self, String ownConnection) {
        var here = new ArrayList<PeerId>();
        var me = view.find(self).map(ParticipantView::order).orElse(0);
        for (var other : view.participants()) {
            if (!other.id().equals(self)) {
                follow(other, me, ownConnection).ifPresent(here::add);
            }
        }
        List.copyOf(all.keySet()).stream().filter(peer -> !here.contains(peer)).forEach(this::drop);
    }

    private Optional<PeerId> follow(ParticipantView other, int myOrder, String ownConnection) {
        var theirs = other.connection();
        if (theirs == null) {
            return find(other.id());
        }
        var peer = new PeerId(other.id() + "/" + theirs + "/" + ownConnection);
        if (!all.containsKey(peer)) {
            find(other.id()).ifPresent(this::drop);
            all.put(peer, new Peer(other.id(), theirs));
            engine.connect(peer, myOrder < other.order());
        }
        return Optional.of(peer);
    }

    /** Forgets all ways, after the engine has ended its call. */
    void clear() {
        all.clear();
    }

    /** Hands a signal to the engine; dropped where it is of a connection that is gone. */
    void receive(ParticipantId from, String connection, Signal signal) {
        all.forEach((peer, way) -> {
            if (way.participant.equals(from) && way.connection.equals(connection)) {
                engine.receive(peer, Signals.toEngine(signal));
            }
        });
    }

    /** What the hub is to carry to the peer; empty where that is gone. */
    Optional<RoomMessage> signalled(PeerId peer, it.sportello.device.media.Signal signal) {
        return Optional.ofNullable(all.get(peer))
                .map(way -> new RoomMessage.Send(way.participant, way.connection, Signals.toHub(signal)));
    }

    /** Notes how far the way to the peer is. */
    void mark(PeerId peer, Way way) {
        var known = all.get(peer);
        if (known != null && !(way == Way.OPEN && known.way == Way.SEEN)) {
            known.way = way;
        }
    }

    /** Whether a way is known and not replaced. */
    boolean has(PeerId peer) {
        return all.containsKey(peer);
    }

    Map<ParticipantId, Way> ways() {
        var ways = new HashMap<ParticipantId, Way>();
        all.values().forEach(peer -> ways.put(peer.participant, peer.way));
        return ways;
    }

    private Optional<PeerId> find(ParticipantId participant) {
        return all.entrySet().stream()
                .filter(entry -> entry.getValue().participant.equals(participant))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private void drop(PeerId peer) {
        all.remove(peer);
        engine.disconnect(peer);
    }
}
