package it.sportello.hub.shell.lines;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import it.sportello.api.LineNotice;
import it.sportello.hub.catalogue.PreparedText;
import it.sportello.hub.shell.frame.KeyButton;
import it.sportello.hub.shell.lines.ConsoleState.LineCard;
import it.sportello.hub.shell.words.Words;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What to say to all who wait in a line: a prepared text in every language, or one's own words in one's own. */
final class WaitingDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Consumer<Map<String, String>> say;

    WaitingDialog(Words words, LineCard line, List<PreparedText> texts, Consumer<Map<String, String>> say) {
        this.say = say;
        setHeaderTitle(words.say("waiting.ask", Map.of("line", line.name())));
        setWidth("40rem");
        var language = words.language().code();
        var choices = new Div();
        choices.addClassName("choices");
        for (int i = 0; i < texts.size(); i++) {
            var text = texts.get(i);
            var key = i < 9 ? Integer.toString(i + 1) : "";
            choices.add(new KeyButton(text.in(language), key, () -> send(text.words())));
        }
        add(new Paragraph(words.say("waiting.hint")), choices, own(words));
        getFooter().add(new KeyButton(words.say("cancel"), "", this::close));
    }

    private Div own(Words words) {
        var field = new TextField(words.say("waiting.own"));
        field.setMaxLength(LineNotice.MAX_TEXT);
        field.setHelperText(words.say(
                "waiting.own.hint", Map.of("language", words.language().ownName())));
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.setWidthFull();
        var send = new KeyButton(words.say("waiting.send"), "", () -> {
            if (!field.getValue().isBlank()) {
                send(Map.of(words.language().code(), field.getValue().strip()));
            }
        });
        var own = new Div(field, send);
        own.addClassName("fields");
        return own;
    }

    private void send(Map<String, String> words) {
        close();
        say.accept(words);
    }
}
