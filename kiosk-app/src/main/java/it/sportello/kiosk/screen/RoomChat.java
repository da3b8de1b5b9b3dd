package it.sportello.kiosk.screen;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.value.ValueChangeMode;
import it.sportello.api.room.ChatLine;
import it.sportello.api.room.ParticipantView;
import it.sportello.kiosk.booth.BoothDesk;
import it.sportello.kiosk.room.Meeting;
import it.sportello.kiosk.text.Phrases;
import java.util.List;

/** What is written, and the field and keyboard to write. */
final class RoomChat extends Div {

    private static final int LONGEST = 500;

    private final BoothDesk desk;
    private final Div lines = Keys.box("lines");
    private final Input field = new Input(ValueChangeMode.EAGER);
    private final ScreenKeyboard keyboard;
    private Object shown = List.of();

    RoomChat(BoothDesk desk, Phrases say) {
        this.desk = desk;
        addClassName("chat");
        lines.getElement().setAttribute("role", "log");
        lines.getElement().setAttribute("tabindex", "0");
        lines.getElement().setAttribute("aria-label", say.get("chat.title"));
        field.setId("chat-text");
        field.addClassName("wish");
        field.getElement().setAttribute("autocomplete", "off");
        field.getElement().setAttribute("inputmode", "none");
        field.getElement().setAttribute("maxlength", Integer.toString(LONGEST));
        var label = new NativeLabel(say.get("chat.write"));
        label.setFor(field);
        var send = Keys.button("plain", VaadinIcon.PAPERPLANE, say.get("chat.send"), this::send);
        keyboard = new ScreenKeyboard(say, this::type, () -> keys(false));
        keyboard.setVisible(false);
        field.getElement().addEventListener("click", click -> keys(true));
        field.getElement().addEventListener("keydown", key -> send()).setFilter("event.key == 'Enter'");
        add(new H2(say.get("chat.title")), lines, Keys.box("write", label, field, send), keyboard);
    }

    private void type(String key) {
        desk.touched();
        field.setValue(ScreenKeyboard.typed(field.getValue(), key, LONGEST));
    }

    private void keys(boolean wanted) {
        keyboard.setVisible(wanted);
    }

    private void send() {
        var text = field.getValue();
        field.setValue("");
        keys(false);
        desk.inRoom(call -> call.write(text));
    }

    void show(Meeting meeting, Phrases say) {
        var now = List.of(meeting.talk().lines(), meeting.talk().waiting(), meeting.present());
        if (shown.equals(now)) {
            return;
        }
        shown = now;
        lines.removeAll();
        for (var line : meeting.talk().lines()) {
            lines.add(line(line, meeting, say));
        }
        for (var own : meeting.talk().waiting()) {
            lines.add(bubble("mine", say.get("chat.me"), own.text(), meeting.present() ? "" : say.get("chat.waits")));
        }
        lines.getElement().executeJs("this.scrollTop = this.scrollHeight");
    }

    private static Div line(ChatLine line, Meeting meeting, Phrases say) {
        if (line.from().equals(meeting.self())) {
            return bubble("mine", say.get("chat.me"), line.text(), "");
        }
        var view = meeting.view();
        var name = view == null
                ? ""
                : view.find(line.from()).map(ParticipantView::name).orElse("");
        return bubble("theirs", name, line.text(), "");
    }

    private static Div bubble(String whose, String name, String text, String state) {
        var bubble = Keys.box("line", Keys.span("from", name), Keys.span("text", text));
        bubble.addClassName(whose);
        if (!state.isEmpty()) {
            bubble.add(Keys.span("state", state));
        }
        return bubble;
    }
}
