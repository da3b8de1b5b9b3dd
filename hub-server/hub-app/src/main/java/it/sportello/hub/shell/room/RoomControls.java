package it.sportello.hub.shell.room;

import com.vaadin.flow.component.html.Div;
import it.sportello.hub.shell.frame.KeyButton;
import it.sportello.hub.shell.room.OwnMedia.Blur;
import it.sportello.hub.shell.words.Words;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** The buttons of a room. Camera, microphone, screen and blur act in the page at once, without the server. */
final class RoomControls extends Div {

    private static final long serialVersionUID = 1L;

    /** What the page does by itself. */
    private static final List<RoomAct> OWN = List.of(RoomAct.CAMERA, RoomAct.MICROPHONE, RoomAct.SCREEN, RoomAct.BLUR);

    /** What only the expert of the meeting may do. */
    private static final List<RoomAct> LEADING = List.of(RoomAct.PHOTO, RoomAct.INVITE, RoomAct.HAND_OVER);

    private final transient Words words;
    private final Map<RoomAct, KeyButton> buttons = new EnumMap<>(RoomAct.class);

    RoomControls(Words words, RoomStage stage, boolean leads, Consumer<RoomAct> act) {
        this.words = words;
        addClassName("controls");
        getElement().setAttribute("role", "group").setAttribute("aria-label", words.say("room.controls"));
        OWN.forEach(each -> {
            var button = button(each, () -> {});
            button.getElement()
                    .executeJs(
                            "this.addEventListener('click', () => $0.toggle($1))",
                            stage.getElement(),
                            each.name().toLowerCase(Locale.ROOT));
        });
        if (leads) {
            LEADING.forEach(each -> button(each, () -> act.accept(each)));
        }
        show(OwnMedia.NOTHING);
    }

    private KeyButton button(RoomAct act, Runnable deed) {
        var button = new KeyButton(words.say("room.act." + act), act.key(), deed);
        button.setId("room-" + act);
        buttons.put(act, button);
        add(button);
        return button;
    }

    void show(OwnMedia own) {
        turn(RoomAct.CAMERA, own.camera());
        turn(RoomAct.MICROPHONE, own.microphone());
        turn(RoomAct.SCREEN, own.screen());
        turn(RoomAct.BLUR, own.blur() == Blur.ON);
        var blur = buttons.get(RoomAct.BLUR);
        if (blur != null) {
            blur.setEnabled(own.blur() == Blur.ON || own.blur() == Blur.OFF);
        }
    }

    /** How a switch stands is a part of its name, for eye and ear alike. */
    private void turn(RoomAct act, boolean on) {
        var button = buttons.get(act);
        if (button != null) {
            button.setText(words.say("room.act." + act) + ": " + words.say(on ? "room.on" : "room.off"));
            button.getElement().setAttribute("data-on", Boolean.toString(on));
        }
    }
}
