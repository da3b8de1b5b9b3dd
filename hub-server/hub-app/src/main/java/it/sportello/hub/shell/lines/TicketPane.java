package it.sportello.hub.shell.lines;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import it.sportello.hub.shell.frame.KeyButton;
import it.sportello.hub.shell.words.Words;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The current ticket, large, and what can be done with it. */
final class TicketPane extends Section {

    private static final long serialVersionUID = 1L;

    /** The act to go on with, most wanted first. */
    private static final List<Act> MAIN = List.of(Act.SERVE, Act.FINISH, Act.CALL_NEXT);

    private final transient Words words;
    private final transient InstantSource clock;
    private final Map<Act, KeyButton> buttons = new EnumMap<>(Act.class);
    private final Div card = new Div();
    private final Div acts = new Div();

    TicketPane(Words words, InstantSource clock, Consumer<Act> act) {
        this.words = words;
        this.clock = clock;
        addClassName("ticket");
        card.addClassName("ticket-card");
        acts.addClassName("acts");
        acts.getElement().setAttribute("role", "group").setAttribute("aria-label", words.say("acts"));
        for (var each : Act.values()) {
            var button = new KeyButton(words.say("act." + each), each.keys(), () -> act.accept(each));
            button.setId("act-" + each);
            if (MAIN.contains(each)) {
                button.asMain();
            }
            buttons.put(each, button);
            acts.add(button);
        }
        add(card, acts);
    }

    void show(ConsoleState state) {
        card.removeAll();
        state.current()
                .ifPresentOrElse(
                        ticket -> card.add(new TicketFacts(words, ticket, state.zone(), clock.instant())),
                        () -> card.add(nobody(state.waiting())));
        buttons.forEach((act, button) -> button.setVisible(state.acts().contains(act)));
    }

    void setBusy(boolean busy) {
        buttons.values().forEach(button -> button.setEnabled(!busy));
        getElement().setAttribute("aria-busy", Boolean.toString(busy));
    }

    /** Puts the focus where the work goes on. */
    void focusMain(Set<Act> possible) {
        MAIN.stream().filter(possible::contains).findFirst().ifPresent(this::focus);
    }

    void focus(Act act) {
        var button = buttons.get(act);
        if (button != null && button.isVisible()) {
            button.focus();
        }
    }

    private Div nobody(int waiting) {
        var nobody = new Div(
                new H2(words.say("ticket.none")),
                new Paragraph(words.say("ticket.none.hint", Map.of("count", waiting))));
        nobody.addClassName("nobody");
        return nobody;
    }
}
