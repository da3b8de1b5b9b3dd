package it.sportello.hub.shell.frame;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import it.sportello.hub.shell.words.Words;
import java.util.List;

/** A question with a few answers, each under a figure key. */
public final class ChoiceDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    public ChoiceDialog(Words words, String question, List<Choice> choices) {
        setHeaderTitle(question);
        setWidth("28rem");
        var answers = new Div();
        answers.addClassName("choices");
        for (int i = 0; i < choices.size(); i++) {
            answers.add(button(choices.get(i), i));
        }
        add(answers);
        getFooter().add(new KeyButton(words.say("cancel"), "", this::close));
    }

    /** The dialog with a sentence above the answers. */
    public ChoiceDialog withHint(String hint) {
        addComponentAsFirst(new Paragraph(hint));
        return this;
    }

    private KeyButton button(Choice choice, int index) {
        var key = index < 9 ? Integer.toString(index + 1) : "";
        return new KeyButton(choice.text(), key, () -> {
            close();
            choice.act().run();
        });
    }

    /** One answer. */
    public record Choice(String text, Runnable act) {}
}
