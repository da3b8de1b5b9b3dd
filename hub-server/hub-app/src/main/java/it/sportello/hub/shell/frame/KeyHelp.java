package it.sportello.hub.shell.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinSession;
import it.sportello.hub.shell.words.Words;
import java.util.List;

/** The list of keys, and the switch that turns the single letters off. */
final class KeyHelp extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final String OFF = "console.keys.off";

    /** Each key with the text that tells what it does. */
    private static final List<List<String>> KEYS = List.of(
            List.of("N", "act.CALL_NEXT"),
            List.of("R", "act.RECALL"),
            List.of("S", "act.SERVE"),
            List.of("X", "act.NO_SHOW"),
            List.of("F", "act.FINISH"),
            List.of("H", "act.HOLD"),
            List.of("E", "act.PENDING"),
            List.of("T", "act.TRANSFER"),
            List.of("C", "act.CLOSE_POINT"),
            List.of("W", "waiting.say"),
            List.of("L", "skip.lines"),
            List.of("B", "skip.aside"),
            List.of("V", "room.act.CAMERA"),
            List.of("M", "room.act.MICROPHONE"),
            List.of("D", "room.act.SCREEN"),
            List.of("U", "room.act.BLUR"),
            List.of("K", "room.act.CHAT"),
            List.of("Q", "room.act.PREPARED"),
            List.of("G", "room.act.CAPTION"),
            List.of("P", "room.act.PHOTO"),
            List.of("Y", "room.act.NOTE"),
            List.of("I", "room.act.INVITE"),
            List.of("O", "room.act.HAND_OVER"),
            List.of("J", "help.enter"),
            List.of("Z", "help.later"),
            List.of("E", "test.begin"),
            List.of("?", "help"));

    KeyHelp(Words words) {
        setHeaderTitle(words.say("help.title"));
        setWidth("44rem");
        var list = new DescriptionList();
        list.addClassName("keys");
        KEYS.forEach(line -> list.add(
                new Term(new KeyButton.Key(line.getFirst()), spoken(line.getFirst())),
                new Description(words.say(line.getLast()))));
        add(new Paragraph(words.say("help.lead")), list, toggle(words));
        getFooter().add(new KeyButton(words.say("close"), "", this::close));
    }

    /** Brings the choice of this session to the page. */
    static void apply(UI ui) {
        var off = VaadinSession.getCurrent().getAttribute(OFF) != null;
        ui.getPage().executeJs("document.documentElement.dataset.keys = $0", off ? "off" : "on");
    }

    private static Checkbox toggle(Words words) {
        var toggle = new Checkbox(
                words.say("help.letters"), VaadinSession.getCurrent().getAttribute(OFF) == null);
        toggle.addValueChangeListener(change -> {
            VaadinSession.getCurrent().setAttribute(OFF, change.getValue() ? null : OFF);
            apply(UI.getCurrent());
        });
        return toggle;
    }

    private static Component spoken(String key) {
        var span = new Span(key);
        span.addClassName("sp-spoken");
        return span;
    }
}
