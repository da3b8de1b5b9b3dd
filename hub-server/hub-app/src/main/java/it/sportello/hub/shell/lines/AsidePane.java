package it.sportello.hub.shell.lines;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import it.sportello.api.TicketState;
import it.sportello.hub.shell.frame.KeyButton;
import it.sportello.hub.shell.frame.Keyed;
import it.sportello.hub.shell.lines.ConsoleState.AsideTicket;
import it.sportello.hub.shell.words.Words;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Consumer;

/** Today's no-shows, held and pending tickets, each of which can come back. */
final class AsidePane extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient Consumer<AsideTicket> comeBack;
    private final UnorderedList rows = new UnorderedList();
    private final Keyed<Object, AsideTicket> tickets = new Keyed<>(rows, AsideTicket::id, this::row);
    private final Paragraph none = new Paragraph();
    private ZoneId zone = ZoneOffset.UTC;

    AsidePane(Words words, Consumer<AsideTicket> comeBack) {
        this.words = words;
        this.comeBack = comeBack;
        addClassName("aside");
        setId("aside");
        getElement().setAttribute("tabindex", "-1").setAttribute("aria-label", words.say("aside.title"));
        none.setText(words.say("aside.none"));
        add(new H2(new Span(words.say("aside.title")), new KeyButton.Key("B")), none, rows);
    }

    void show(ConsoleState state) {
        zone = state.zone();
        none.setVisible(state.aside().isEmpty());
        rows.setVisible(!state.aside().isEmpty());
        tickets.show(state.aside());
    }

    private Component row(AsideTicket ticket) {
        var number = new Span(ticket.number());
        number.addClassNames("sp-number", "row-number");
        var hint = new Div(
                new Span(words.say(ticket.state())),
                new Span(words.say("lines.since", Map.of("time", words.time(ticket.since(), zone)))));
        hint.addClassName("hints");
        var about = new Div(new Span(ticket.service()), hint);
        about.addClassName("row-about");
        var verb = ticket.state() == TicketState.ON_HOLD ? "resume" : "bringback";
        var back = new KeyButton(words.say(verb), "", () -> comeBack.accept(ticket));
        back.setAriaLabel(words.say(verb + ".named", Map.of("number", ticket.number())));
        return new ListItem(number, about, back);
    }
}
