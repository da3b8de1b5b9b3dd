package it.sportello.hub.shell.lines;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import it.sportello.hub.branch.ServicePoint;
import it.sportello.hub.shell.frame.KeyButton;
import it.sportello.hub.shell.frame.Keyed;
import it.sportello.hub.shell.frame.PlaceNames;
import it.sportello.hub.shell.lines.ConsoleState.PointChoice;
import it.sportello.hub.shell.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The service points to choose from: free ones under a figure key, taken ones with who has them. */
final class PointsPane extends Section {

    private static final long serialVersionUID = 1L;

    private static final String FREE = "data-free";

    private final transient Words words;
    private final transient Consumer<ServicePoint> open;
    private final Div choices = new Div();
    private final Keyed<Object, Keyable> points =
            new Keyed<>(choices, keyable -> keyable.choice().point().id(), this::button);
    private final H2 title = new H2();
    private final Paragraph lead = new Paragraph();

    PointsPane(Words words, Consumer<ServicePoint> open) {
        this.words = words;
        this.open = open;
        addClassName("points");
        choices.addClassName("point-choices");
        add(title, lead, choices);
    }

    void show(ConsoleState state, boolean busy) {
        title.setText(words.say(state.serves() ? "points.title" : "points.nothing"));
        lead.setText(words.say(state.serves() ? "points.lead" : "points.nothing.hint"));
        points.show(numbered(state.choices()));
        buttons()
                .forEach(
                        button -> button.setEnabled(!busy && button.getElement().hasAttribute(FREE)));
    }

    /** Puts the focus on the first point that is free. */
    void focusFirst() {
        buttons().filter(KeyButton::isEnabled).findFirst().ifPresent(KeyButton::focus);
    }

    private Stream<KeyButton> buttons() {
        return choices.getChildren().map(KeyButton.class::cast);
    }

    private static List<Keyable> numbered(List<PointChoice> choices) {
        var numbered = new ArrayList<Keyable>();
        var figure = 0;
        for (var choice : choices) {
            var free = choice.takenBy() == null;
            figure += free ? 1 : 0;
            numbered.add(new Keyable(choice, free && figure < 10 ? Integer.toString(figure) : ""));
        }
        return numbered;
    }

    private Component button(Keyable keyable) {
        var choice = keyable.choice();
        var name = PlaceNames.nameOf(words, choice.point(), choice.branch());
        var takenBy = choice.takenBy();
        var text = takenBy == null ? name : name + " – " + words.say("points.taken", Map.of("name", takenBy));
        var button = new KeyButton(text, keyable.key(), () -> open.accept(choice.point()));
        button.getElement().setAttribute(FREE, takenBy == null);
        return button;
    }

    private record Keyable(PointChoice choice, String key) {}
}
