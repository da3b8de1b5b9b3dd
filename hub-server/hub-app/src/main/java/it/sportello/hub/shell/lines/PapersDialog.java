package it.sportello.hub.shell.lines;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import it.sportello.hub.shell.frame.KeyButton;
import it.sportello.hub.shell.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Asks which of the papers of a service are missing. */
final class PapersDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final List<Checkbox> boxes = new ArrayList<>();

    /** @param told gets the places of those chosen in the list of papers; none is an answer too */
    PapersDialog(Words words, String question, List<String> papers, Consumer<List<Integer>> told) {
        setHeaderTitle(question);
        setWidth("32rem");
        var choices = new Div();
        choices.addClassName("paper-choices");
        choices.getElement().setAttribute("role", "group").setAttribute("aria-label", question);
        for (var paper : papers) {
            var box = new Checkbox(paper);
            boxes.add(box);
            choices.add(box);
        }
        add(new Paragraph(words.say(papers.isEmpty() ? "pending.none" : "pending.hint")), choices);
        var done = new KeyButton(words.say("pending.yes"), "", () -> {
            close();
            told.accept(chosen());
        });
        done.setId("pending-yes");
        done.asMain();
        getFooter().add(new KeyButton(words.say("cancel"), "", this::close), done);
    }

    private List<Integer> chosen() {
        return IntStream.range(0, boxes.size())
                .filter(place -> boxes.get(place).getValue())
                .boxed()
                .toList();
    }
}
