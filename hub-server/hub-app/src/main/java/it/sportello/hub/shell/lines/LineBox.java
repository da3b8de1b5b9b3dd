package it.sportello.hub.shell.lines;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import it.sportello.api.Priority;
import it.sportello.hub.shell.frame.KeyButton;
import it.sportello.hub.shell.frame.Keyed;
import it.sportello.hub.shell.frame.Ticking;
import it.sportello.hub.shell.lines.ConsoleState.LineCard;
import it.sportello.hub.shell.lines.ConsoleState.WaitingTicket;
import it.sportello.hub.shell.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One line: how many wait, for how long, and who they are, in the order of calling. */
final class LineBox extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient InstantSource clock;
    private final transient Consumer<WaitingTicket> remove;
    private final transient Consumer<LineCard> takeBack;
    private final Span count = new Span();
    private final Div facts = new Div();
    private final Div said = new Div();
    private final OrderedList rows = new OrderedList();
    private final Keyed<Object, WaitingTicket> tickets = new Keyed<>(rows, WaitingTicket::id, this::row);
    private transient @Nullable LineCard shown;
    private ZoneId zone = ZoneOffset.UTC;

    LineBox(
            Words words,
            InstantSource clock,
            Consumer<WaitingTicket> remove,
            Consumer<LineCard> takeBack,
            String name) {
        this.words = words;
        this.clock = clock;
        this.remove = remove;
        this.takeBack = takeBack;
        said.addClassName("said");
        addClassName("line");
        facts.addClassName("facts");
        count.addClassName("line-count");
        rows.getElement().setAttribute("aria-label", name);
        add(new H3(new Span(name), count), facts, said, rows);
    }

    void show(LineCard line, ZoneId zone) {
        if (line.equals(shown)) {
            return;
        }
        shown = line;
        this.zone = zone;
        count.setText(words.say("lines.waiting", Map.of("count", line.tickets().size())));
        showFacts(line);
        showSaid(line);
        rows.setVisible(!line.tickets().isEmpty());
        tickets.show(line.tickets());
    }

    private void showFacts(LineCard line) {
        facts.removeAll();
        line.oldest()
                .ifPresent(oldest -> facts.add(new Span(
                        new Span(words.say("lines.oldest") + " "),
                        Ticking.minutes(since(oldest), words.say("minutes")))));
        line.expected()
                .ifPresent(wait -> facts.add(new Span(
                        words.say("lines.expected", Map.of("low", wait.lowMinutes(), "high", wait.highMinutes())))));
        if (line.shared()) {
            facts.add(new Span(words.say("lines.shared")));
        }
    }

    private void showSaid(LineCard line) {
        said.removeAll();
        said.setVisible(line.notice().isPresent());
        line.notice().ifPresent(text -> {
            var back = new KeyButton(words.say("waiting.back"), "", () -> takeBack.accept(line));
            back.setAriaLabel(words.say("waiting.back.named", Map.of("line", line.name())));
            said.add(new Span(text), back);
        });
    }

    private ListItem row(WaitingTicket ticket) {
        var number = new Span(ticket.number());
        number.addClassNames("sp-number", "row-number");
        var about = new Div(new Span(ticket.service()), hints(ticket));
        about.addClassName("row-about");
        var removal = new KeyButton(words.say("remove"), "", () -> remove.accept(ticket));
        removal.addThemeNames("tertiary");
        removal.setAriaLabel(words.say("remove.named", Map.of("number", ticket.number())));
        return new ListItem(number, about, removal);
    }

    private Div hints(WaitingTicket ticket) {
        var hints = new Div(
                new Span(words.say("lines.since", Map.of("time", words.time(ticket.since(), zone)))),
                Ticking.minutes(since(ticket.since()), words.say("minutes")));
        hints.addClassName("hints");
        if (!ticket.branch().isEmpty()) {
            hints.add(new Span(ticket.branch()));
        }
        if (ticket.priority() != Priority.NONE) {
            hints.add(sign("priority", words.say("priority.of", Map.of("reason", words.say(ticket.priority())))));
        }
        if (ticket.postponedUntil() != null) {
            var until = words.time(ticket.postponedUntil(), zone);
            hints.add(sign("postponed", words.say("lines.postponed", Map.of("time", until))));
        }
        return hints;
    }

    private static Span sign(String kind, String text) {
        var sign = new Span(text);
        sign.addClassNames("sign", kind);
        return sign;
    }

    private Duration since(Instant then) {
        return Duration.between(then, clock.instant());
    }
}
