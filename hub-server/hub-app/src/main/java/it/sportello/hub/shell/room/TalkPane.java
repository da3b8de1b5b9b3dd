package it.sportello.hub.shell.room;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import it.sportello.api.room.ChatLine;
import it.sportello.hub.catalogue.PreparedText;
import it.sportello.hub.shell.frame.KeyButton;
import it.sportello.hub.shell.frame.Keyed;
import it.sportello.hub.shell.words.Words;
import java.util.List;
import java.util.function.Consumer;

/** What is written in the room: the chat, with texts prepared beforehand, and the line for captions. */
final class TalkPane extends Section {

    private static final long serialVersionUID = 1L;
    private static final int CAPTION_CHARS = 200;

    private final transient Words words;
    private final transient Visit visit;
    private final transient List<PreparedText> prepared;
    private final transient Consumer<String> say;
    private final OrderedList written = new OrderedList();
    private final Div log = new Div(written);
    private final Keyed<Object, Spoken> lines = new Keyed<>(written, Spoken::id, this::line);
    private final Paragraph none = new Paragraph();

    TalkPane(Words words, Visit visit, List<PreparedText> prepared, Consumer<String> say, Consumer<String> caption) {
        this.words = words;
        this.visit = visit;
        this.prepared = prepared;
        this.say = say;
        addClassName("talk");
        getElement().setAttribute("aria-label", words.say("room.chat"));
        log.addClassName("log");
        log.getElement()
                .setAttribute("role", "log")
                .setAttribute("tabindex", "0")
                .setAttribute("aria-label", words.say("room.chat"));
        none.setText(words.say("room.chat.none"));
        var ready = new KeyButton(words.say("room.act.PREPARED"), RoomAct.PREPARED.key(), this::choosePrepared);
        ready.setVisible(!prepared.isEmpty());
        add(
                new H2(words.say("room.chat")),
                none,
                log,
                new Div(field(RoomAct.CHAT, ChatLine.MAX_TEXT, say), ready),
                field(RoomAct.CAPTION, CAPTION_CHARS, caption));
    }

    /** A line of text that goes out with the enter key. */
    private TextField field(RoomAct act, int longest, Consumer<String> send) {
        var field = new TextField();
        field.setId("room-" + act);
        field.setMaxLength(longest);
        field.setPlaceholder(words.say("room.act." + act));
        field.setAriaLabel(words.say("room.act." + act));
        field.setSuffixComponent(new KeyButton.Key(act.key()));
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.getElement().setAttribute("aria-keyshortcuts", act.key());
        field.addKeyDownListener(Key.ENTER, pressed -> {
            var text = field.getValue().strip();
            if (!text.isEmpty()) {
                send.accept(text);
                field.clear();
            }
        });
        return field;
    }

    private void choosePrepared() {
        new PreparedDialog(words, visit.language(), prepared, say).open();
    }

    void show(List<Spoken> spoken) {
        none.setVisible(spoken.isEmpty());
        log.setVisible(!spoken.isEmpty());
        lines.show(spoken);
        log.getElement().executeJs("this.scrollTop = this.scrollHeight");
    }

    private Component line(Spoken spoken) {
        var head = new Span(spoken.who() + " · " + words.time(spoken.at(), visit.zone()));
        head.addClassName("chat-who");
        var text = new Span(spoken.text());
        text.getElement().setAttribute("dir", "auto");
        var item = new ListItem(head, text);
        item.getElement().setAttribute("data-mine", Boolean.toString(spoken.mine()));
        if (!spoken.meaning().isEmpty()) {
            var meaning = new Span(spoken.meaning());
            meaning.addClassName("chat-meaning");
            item.add(meaning);
        }
        return item;
    }
}
