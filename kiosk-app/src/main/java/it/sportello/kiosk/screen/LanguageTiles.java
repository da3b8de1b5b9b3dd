package it.sportello.kiosk.screen;

import com.vaadin.flow.component.html.Div;
import it.sportello.face.Language;
import it.sportello.kiosk.text.KioskTexts;
import it.sportello.kiosk.text.Phrases;
import java.util.function.Consumer;

/** The languages of a kiosk to choose from, each by its own name; the one that is spoken is pressed. */
final class LanguageTiles extends Div {

    LanguageTiles(KioskTexts texts, Phrases say, Consumer<Language> chosen) {
        addClassName("languages");
        for (var language : texts.languages()) {
            var tile = Keys.button("language", language.ownName(), () -> chosen.accept(language));
            tile.getElement().setAttribute("lang", language.code());
            tile.getElement().setAttribute("aria-pressed", Boolean.toString(language == say.language()));
            add(tile);
        }
    }
}
