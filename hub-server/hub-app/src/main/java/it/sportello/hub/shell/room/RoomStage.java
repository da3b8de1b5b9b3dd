package it.sportello.hub.shell.room;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.internal.JacksonUtils;
import it.sportello.api.room.ChatLine;
import it.sportello.api.room.ParticipantId;
import it.sportello.api.room.ParticipantRole;
import it.sportello.codec.BadMessageException;
import it.sportello.codec.MessageCodec;
import it.sportello.hub.shell.words.Words;
import it.sportello.hub.video.StaffEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * The pictures of a room. The page itself holds the room's link and the connections with the others; it asks here for
 * each way in, and tells what it sees and hears.
 */
@Tag("sp-room")
@JavaScript("context://console/room.js")
final class RoomStage extends Component implements HasStyle {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(RoomStage.class);

    private static final MessageCodec CODEC = new MessageCodec();

    private final transient RoomDoors doors;
    private final transient Visit visit;
    private final transient Ear ear;
    private final transient Words words;

    RoomStage(RoomDoors doors, Words words, Visit visit, Ear ear) {
        this.doors = doors;
        this.words = words;
        this.visit = visit;
        this.ear = ear;
        addClassName("stage");
        getElement().setAttribute("role", "group").setAttribute("aria-label", words.say("room.pictures"));
    }

    /** Hears what the page tells. */
    interface Ear {

        void state(RoomState state);

        void chat(List<ChatLine> lines);

        /** Somebody cannot hear. */
        void notHeard(ParticipantId from);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().callJsFunction("start", names());
    }

    private String names() {
        var names = JacksonUtils.createObjectNode();
        names.put("self", words.say("room.self"));
        names.put("away", words.say("room.tile.away"));
        names.put("expected", words.say("room.tile.expected"));
        names.put("noCamera", words.say("room.tile.dark"));
        names.put("connecting", words.say("room.tile.connecting"));
        names.put("screen", words.say("room.tile.screen", Map.of("name", "{name}")));
        Arrays.stream(ParticipantRole.values()).forEach(role -> names.put(role.name(), words.say(role)));
        return names.toString();
    }

    void say(String text) {
        getElement().callJsFunction("say", text);
    }

    void caption(String text) {
        getElement().callJsFunction("caption", text);
    }

    void askPhoto() {
        getElement().callJsFunction("askPhoto");
    }

    void enterAgain() {
        getElement().callJsFunction("enterAgain");
    }

    /** A fresh way in, or why there is none, for the page. */
    @ClientCallable
    String offer() {
        return switch (doors.rooms().offerToStaff(visit.staff().id(), visit.ticket())) {
            case StaffEntry.Opened(var offer) -> CODEC.write(offer);
            case StaffEntry.Closed(var refusal) ->
                JacksonUtils.createObjectNode().put("reason", refusal.name()).toString();
        };
    }

    @ClientCallable
    void told(JsonNode told) {
        try {
            ear.state(RoomState.read(told, CODEC));
        } catch (BadMessageException | IllegalArgumentException e) {
            LOG.warn("the page of ticket {} told something else than its room", visit.ticket(), e);
        }
    }

    @ClientCallable
    void chatted(JsonNode told) {
        try {
            var lines = new ArrayList<ChatLine>();
            for (var line : told) {
                lines.add(CODEC.read(line.toString(), ChatLine.class));
            }
            ear.chat(lines);
        } catch (BadMessageException e) {
            LOG.warn("the page of ticket {} told something else than its chat", visit.ticket(), e);
        }
    }

    @ClientCallable
    void notHeard(String from) {
        ear.notHeard(ParticipantId.of(from));
    }
}
