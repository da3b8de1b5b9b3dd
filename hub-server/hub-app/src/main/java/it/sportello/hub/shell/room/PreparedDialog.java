package it.sportello.hub.shell.room;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import it.sportello.face.Language;
import it.sportello.hub.catalogue.PreparedText;
import it.sportello.hub.shell.frame.KeyButton;
import it.sportello.hub.shell.words.Words;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The prepared texts to choose from: each in the own language, and below it what the citizen gets to read. */
final class PreparedDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    PreparedDialog(Words words, String language, List<PreparedText> texts, Consumer<String> say) {
        setHeaderTitle(words.say("room.prepared"));
        setWidth("40rem");
        var name = Language.find(language).map(Language::ownName).orElse(language);
        var choices = new Div();
        choices.addClassName("choices");
        for (int i = 0; i < texts.size(); i++) {
            choices.add(choice(words, language, texts.get(i), i, say));
        }
        add(new Paragraph(words.say("room.prepared.hint", Map.of("language", name))), choices);
        getFooter().add(new KeyButton(words.say("cancel"), "", this::close));
    }

    private Div choice(Words words, String language, PreparedText text, int index, Consumer<String> say) {
        var own = text.in(words.language().code());
        var sent = text.in(language);
        var button = new KeyButton(own, index < 9 ? Integer.toString(index + 1) : "", () -> {
            close();
            say.accept(sent);
        });
        var choice = new Div(button);
        if (!sent.equals(own)) {
            var below = new Span(sent);
            below.addClassName("chat-meaning");
            below.getElement().setAttribute("lang", language).setAttribute("dir", "auto");
            choice.add(below);
        }
        return choice;
    }
}
