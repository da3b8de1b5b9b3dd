package it.sportello.hub.video.link;

import it.sportello.api.room.ParticipantId;
import it.sportello.api.room.RoomEvent;
import it.sportello.api.room.RoomEvent.Ended.Reason;
import it.sportello.api.room.RoomId;
import it.sportello.hub.video.desk.RoomDesk.Seen;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The open links of this node, by room and connection. Safe for any thread. */
final class RoomLinks {

    private final Map<RoomId, Map<String, RoomLink>> rooms = new ConcurrentHashMap<>();

    void add(RoomId room, RoomLink link) {
        rooms.compute(room, (id, known) -> {
            var links = known == null ? new ConcurrentHashMap<String, RoomLink>() : known;
            links.put(link.connection(), link);
            return links;
        });
    }

    void remove(RoomId room, RoomLink link) {
        rooms.computeIfPresent(room, (id, links) -> {
            links.remove(link.connection());
            return links.isEmpty() ? null : links;
        });
    }

    /** The link of that connection, if it is one of that room's and here. */
    Optional<RoomLink> find(RoomId room, String connection) {
        return Optional.ofNullable(of(room).get(connection));
    }

    /** Tells all who are in the room by this node, but for one. */
    void tellAll(RoomId room, RoomEvent event, @Nullable ParticipantId but) {
        of(room).values().stream().filter(link -> !link.isOf(but)).forEach(link -> link.tell(event));
    }

    /** Shows the room to all who are in it by this node, and ends the links of those who are not any more. */
    void show(Seen seen) {
        of(seen.room().id()).values().forEach(link -> link.show(seen));
    }

    void endAll(Reason reason) {
        rooms.values().stream()
                .map(Map::values)
                .flatMap(Collection::stream)
                .toList()
                .forEach(link -> link.end(reason));
    }

    boolean has(RoomId room) {
        return rooms.containsKey(room);
    }

    int countRooms() {
        return rooms.size();
    }

    int countLinks() {
        return rooms.values().stream().mapToInt(Map::size).sum();
    }

    private Map<String, RoomLink> of(RoomId room) {
        return rooms.getOrDefault(room, Map.of());
    }
}
