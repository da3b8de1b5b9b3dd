package it.sportello.kiosk.text;

import it.sportello.face.Language;
import it.sportello.face.Texts;
import java.util.List;

/** All that the kiosk says, in every language that it speaks. Immutable. */
public final class KioskTexts {

    private final Texts texts = Texts.load(KioskTexts.class, "kiosk");

    /** What the kiosk says in that language. */
    public Phrases in(Language language) {
        return new Phrases(texts, language);
    }

    /** The languages that the kiosk offers. */
    public List<Language> languages() {
        return texts.languages();
    }
}
