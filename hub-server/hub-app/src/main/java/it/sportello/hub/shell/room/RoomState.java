package it.sportello.hub.shell.room;

import it.sportello.api.room.LinkQuality;
import it.sportello.api.room.ParticipantId;
import it.sportello.api.room.ParticipantRole;
import it.sportello.api.room.ParticipantView;
import it.sportello.api.room.RoomView;
import it.sportello.codec.BadMessageException;
import it.sportello.codec.MessageCodec;
import it.sportello.hub.shell.room.OwnMedia.Blur;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the own page tells of its side of the room.
 *
 * @param reason of an ended link; empty before
 * @param self null until the first entry
 * @param view null until the first entry
 * @param received how the others come across
 */
public record RoomState(
        Link link,
        String reason,
        @Nullable ParticipantId self,
        @Nullable RoomView view,
        OwnMedia own,
        Map<ParticipantId, LinkQuality> received) {

    public RoomState {
        received = Map.copyOf(received);
    }

    /** How the own link with the hub stands. */
    public enum Link {
        IDLE,
        CONNECTING,
        OPEN,
        LOST,
        ENDED
    }

    /**
     * Reads what the page sent.
     *
     * @throws BadMessageException for a view that is none
     * @throws IllegalArgumentException for anything else that is not the state of a room
     */
    static RoomState read(JsonNode told, MessageCodec codec) throws BadMessageException {
        var view = told.path("view");
        var self = told.path("self");
        return new RoomState(
                Link.valueOf(told.path("link").asString("").toUpperCase(Locale.ROOT)),
                told.path("reason").asString(""),
                self.isString() ? ParticipantId.of(self.asString()) : null,
                view.isObject() ? codec.read(view.toString(), RoomView.class) : null,
                own(told.path("own")),
                received(told.path("received")));
    }

    private static OwnMedia own(JsonNode own) {
        var faults = new HashMap<String, String>();
        own.path("faults").properties().stream()
                .filter(fault -> fault.getValue().isString())
                .forEach(fault -> faults.put(fault.getKey(), fault.getValue().asString()));
        return new OwnMedia(
                own.path("camera").asBoolean(false),
                own.path("microphone").asBoolean(false),
                own.path("screen").asBoolean(false),
                Blur.valueOf(own.path("blur").asString("OFF")),
                faults);
    }

    private static Map<ParticipantId, LinkQuality> received(JsonNode received) {
        var qualities = new HashMap<ParticipantId, LinkQuality>();
        received.properties()
                .forEach(each -> qualities.put(
                        ParticipantId.of(each.getKey()),
                        LinkQuality.valueOf(each.getValue().asString("UNKNOWN"))));
        return qualities;
    }

    Optional<ParticipantView> findCitizen() {
        return others().stream()
                .filter(other -> other.role() == ParticipantRole.CITIZEN)
                .findFirst();
    }

    /** All others of the view; none before the first entry. */
    List<ParticipantView> others() {
        return view == null
                ? List.of()
                : view.participants().stream()
                        .filter(each -> !each.id().equals(self))
                        .toList();
    }

    /** The worse of how the participant comes across here and how others come across there. */
    LinkQuality qualityOf(ParticipantView other) {
        var here = received.getOrDefault(other.id(), LinkQuality.UNKNOWN);
        return here.compareTo(other.quality()) >= 0 ? here : other.quality();
    }
}
