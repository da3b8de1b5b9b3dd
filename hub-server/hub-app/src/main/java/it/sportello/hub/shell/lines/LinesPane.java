package it.sportello.hub.shell.lines;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import it.sportello.api.LineId;
import it.sportello.hub.shell.frame.KeyButton;
import it.sportello.hub.shell.lines.ConsoleState.LineCard;
import it.sportello.hub.shell.lines.ConsoleState.WaitingTicket;
import it.sportello.hub.shell.words.Words;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The lines of the work profile, with those who wait. */
final class LinesPane extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient InstantSource clock;
    private final transient Consumer<WaitingTicket> remove;
    private final transient Consumer<LineCard> takeBack;
    private final transient Map<LineId, LineBox> boxes = new HashMap<>();
    private final Span count = new Span();
    private final KeyButton speak;

    LinesPane(
            Words words,
            InstantSource clock,
            Consumer<WaitingTicket> remove,
            Consumer<LineCard> takeBack,
            Runnable speak) {
        this.words = words;
        this.clock = clock;
        this.remove = remove;
        this.takeBack = takeBack;
        this.speak = new KeyButton(words.say("waiting.say"), "W", speak);
        addClassName("lines");
        setId("lines");
        getElement().setAttribute("tabindex", "-1").setAttribute("aria-label", words.say("lines.title"));
        count.addClassName("count");
        add(new H2(new Span(words.say("lines.title")), count, new KeyButton.Key("L")), this.speak);
    }

    void show(ConsoleState state) {
        speak.setVisible(!state.lines().isEmpty());
        count.setText(words.say("lines.waiting", Map.of("count", state.waiting())));
        state.lines().forEach(line -> boxOf(line).show(line, state.zone()));
    }

    private LineBox boxOf(LineCard line) {
        return boxes.computeIfAbsent(line.id(), id -> {
            var box = new LineBox(words, clock, remove, takeBack, line.name());
            add(box);
            return box;
        });
    }
}
