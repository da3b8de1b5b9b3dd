package it.sportello.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LanguageTests {

    private final List<Language> offered = List.of(Language.ITALIAN, Language.ENGLISH, Language.GERMAN);

    @Test
    void picksTheBestOfWhatABrowserAsksFor() {
        assertThat(Language.best("de-AT,de;q=0.9,en;q=0.8", offered)).isEqualTo(Language.GERMAN);
        assertThat(Language.best("xx, en;q=0.1", offered)).isEqualTo(Language.ENGLISH);
    }

    @Test
    void picksTheFirstOfferedForAForeignOrMalformedHeader() {
        assertThat(Language.best("ja", offered)).isEqualTo(Language.ITALIAN);
        assertThat(Language.best("<script>", offered)).isEqualTo(Language.ITALIAN);
        assertThat(Language.best("", offered)).isEqualTo(Language.ITALIAN);
    }

    @Test
    void writesArabicFromRightToLeft() {
        assertThat(Language.find("AR")).hasValue(Language.ARABIC);
        assertThat(Language.ARABIC.direction()).isEqualTo("rtl");
    }
}
