package it.sportello.hub.shell.room;

import com.vaadin.flow.component.html.Section;
import it.sportello.api.room.ChatLine;
import it.sportello.api.room.LinkQuality;
import it.sportello.api.room.ParticipantId;
import it.sportello.hub.catalogue.PreparedText;
import it.sportello.hub.catalogue.PreparedText.Purpose;
import it.sportello.hub.shell.frame.KeyButton;
import it.sportello.hub.shell.frame.Notice;
import it.sportello.hub.shell.room.RoomState.Link;
import it.sportello.hub.shell.words.Words;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The room of a ticket: the citizen large, what staff need to know of the room, and what they can do in it. */
public final class RoomPane extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient List<PreparedText> prepared;
    private final transient RoomReader reader;
    private final transient Consumer<RoomState> then;
    private final Notice calls = new Notice();
    private final RoomStage stage;
    private final RoomSigns signs;
    private final RoomControls controls;
    private final TalkPane talk;
    private final KeyButton here;
    private transient RoomState shown =
            new RoomState(Link.IDLE, "", null, null, OwnMedia.NOTHING, Map.<ParticipantId, LinkQuality>of());
    private transient List<ChatLine> chat = List.of();
    private boolean helpSeen;

    /**
     * The pane; it comes into the room as soon as it is on the page.
     *
     * @param act told of what reaches beyond the room
     * @param then told of each state
     */
    public RoomPane(RoomDoors doors, Words words, Visit visit, Consumer<RoomAct> act, Consumer<RoomState> then) {
        this.words = words;
        this.then = then;
        this.prepared = doors.texts().list(visit.staff().organisation(), Purpose.CHAT);
        this.reader = new RoomReader(words);
        this.stage = new RoomStage(doors, words, visit, new Hearing());
        this.signs = new RoomSigns(words, doors.clock());
        this.controls = new RoomControls(words, stage, visit.leads(), deed -> act(deed, act));
        this.talk = new TalkPane(words, visit, prepared, stage::say, stage::caption);
        this.here = new KeyButton(words.say("room.here"), "J", stage::enterAgain);
        addClassName("room");
        setId("room");
        getElement().setAttribute("aria-label", words.say("room.title", Map.of("number", visit.number())));
        here.setVisible(false);
        add(calls, stage, here, signs, controls, talk);
        show(shown);
    }

    private void act(RoomAct deed, Consumer<RoomAct> act) {
        if (deed == RoomAct.PHOTO) {
            stage.askPhoto();
        } else {
            act.accept(deed);
        }
    }

    /** Shows the state that the page told. */
    void show(RoomState state) {
        shown = state;
        signs.show(reader.read(state));
        controls.show(state.own());
        here.setVisible(state.link() == Link.ENDED && "ELSEWHERE".equals(state.reason()));
        showHelp(state);
        showChat();
        then.accept(state);
    }

    private void showHelp(RoomState state) {
        var wanted =
                state.findCitizen().filter(citizen -> citizen.callsForHelp()).isPresent();
        if (wanted && !helpSeen) {
            calls.doubt(words.say("room.help"), seen());
        } else if (!wanted && helpSeen) {
            calls.clear();
        }
        helpSeen = wanted;
    }

    private KeyButton seen() {
        return new KeyButton(words.say("room.seen"), "Z", calls::clear);
    }

    private void showChat() {
        talk.show(chat.stream()
                .map(line -> Spoken.of(line, shown, prepared, words))
                .toList());
    }

    private final class Hearing implements RoomStage.Ear {

        @Override
        public void state(RoomState state) {
            show(state);
        }

        @Override
        public void chat(List<ChatLine> lines) {
            chat = List.copyOf(lines);
            showChat();
        }

        @Override
        public void notHeard(ParticipantId from) {
            var who = shown.others().stream()
                    .filter(other -> other.id().equals(from) && !other.name().isEmpty())
                    .findFirst();
            calls.doubt(
                    who.map(other -> words.say("room.nothear.guest", Map.of("name", other.name())))
                            .orElseGet(() -> words.say("room.nothear")),
                    seen());
        }
    }
}
