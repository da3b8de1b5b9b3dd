package it.sportello.hub.video.link;

import it.sportello.api.room.ParticipantId;
import it.sportello.api.room.RoomEvent;
import it.sportello.api.room.RoomId;
import it.sportello.codec.BadMessageException;
import it.sportello.codec.MessageCodec;
import it.sportello.hub.cluster.NodePost;
import it.sportello.hub.video.desk.RoomDesk;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries what participants tell each other, on this node and between the nodes. Nothing is kept: what must not be lost
 * stands in the database. Safe for any thread; the caller may wait for the database.
 */
final class RoomVoice {

    static final String TOPIC = "rooms";

    private static final Logger LOG = LoggerFactory.getLogger(RoomVoice.class);

    private final RoomLinks links;
    private final RoomDesk desk;
    private final NodePost post;
    private final MessageCodec codec;

    RoomVoice(RoomLinks links, RoomDesk desk, NodePost post, MessageCodec codec) {
        this.links = links;
        this.desk = desk;
        this.post = post;
        this.codec = codec;
    }

    /** Tells all who are in the room, but for one. */
    void tellAll(RoomId room, RoomEvent event, @Nullable ParticipantId but) {
        links.tellAll(room, event, but);
        post.send(TOPIC, codec.write(new Carried(room, null, but, event)));
    }

    /** Tells one connection of the room, wherever it is; nobody where it is gone. */
    void tell(RoomId room, String connection, RoomEvent.Received event) {
        if (!tellHere(room, connection, event)) {
            post.send(TOPIC, codec.write(new Carried(room, connection, null, event)));
        }
    }

    /** Hands on what another node sent. */
    void hear(String message) {
        try {
            var carried = codec.read(message, Carried.class);
            if (carried.toConnection() == null) {
                links.tellAll(carried.room(), carried.event(), carried.but());
            } else if (carried.event() instanceof RoomEvent.Received received) {
                tellHere(carried.room(), carried.toConnection(), received);
            }
        } catch (BadMessageException e) {
            LOG.warn("A message of another node cannot be read: {}", e.getMessage());
        }
    }

    /** A peer is always seen before it is heard: whoever gets its signals knows its connection. */
    private boolean tellHere(RoomId room, String connection, RoomEvent.Received event) {
        var link = links.find(room, connection);
        link.ifPresent(to -> {
            if (!to.sees(event.fromConnection())) {
                desk.look(room).ifPresent(links::show);
            }
            to.tell(event);
        });
        return link.isPresent();
    }
}
