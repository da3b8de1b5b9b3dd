package it.sportello.hub.shell.lines;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import it.sportello.face.Language;
import it.sportello.hub.catalogue.PreparedText;
import it.sportello.hub.catalogue.PreparedText.Purpose;
import it.sportello.hub.shell.ConsoleTown;
import it.sportello.hub.shell.frame.KeyButton;
import it.sportello.hub.shell.lines.ConsoleState.LineCard;
import it.sportello.hub.shell.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "it.sportello.hub.shell.words")
class WaitingDialogViewTests extends BrowserlessTest {

    private static final Map<String, String> SLOW =
            Map.of("it", "Il sistema è lento.", "de", "Das System ist langsam.");

    private final List<Map<String, String>> said = new ArrayList<>();
    private WaitingDialog dialog;

    @BeforeEach
    void ask() {
        var line = new LineCard(
                ConsoleTown.VIDEO, "Tributi", false, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
        var text = new PreparedText(ConsoleTown.id("slow"), Purpose.WAITING, SLOW);
        dialog = new WaitingDialog(Words.in(Language.GERMAN), line, List.of(text), said::add);
        dialog.open();
    }

    @Test
    void aPreparedTextGoesOutInAllItsLanguages() {
        press("Das System ist langsam.");
        assertThat(said).containsExactly(SLOW);
        assertThat(dialog.isOpened()).isFalse();
    }

    @Test
    void ownWordsGoOutInTheOwnLanguage() {
        all(dialog)
                .filter(TextField.class::isInstance)
                .map(TextField.class::cast)
                .forEach(field -> field.setValue(" Um elf geht es weiter. "));
        press("Zeigen");
        assertThat(said).containsExactly(Map.of("de", "Um elf geht es weiter."));
    }

    @Test
    void nothingIsNoMessage() {
        press("Zeigen");
        assertThat(said).isEmpty();
        assertThat(dialog.isOpened()).isTrue();
    }

    private void press(String text) {
        all(dialog)
                .filter(KeyButton.class::isInstance)
                .map(KeyButton.class::cast)
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private static Stream<Component> all(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(WaitingDialogViewTests::all));
    }
}
