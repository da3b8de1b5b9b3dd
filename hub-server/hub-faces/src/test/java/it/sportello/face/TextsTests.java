package it.sportello.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextsTests {

    private final Texts sample = Texts.load(TextsTests.class, "sample");

    @Test
    void fillsArgumentsAndPluralsByTheRulesOfTheLanguage() {
        assertThat(sample.get(Language.ITALIAN, "ahead", Map.of("count", 1))).isEqualTo("1 persona davanti");
        assertThat(sample.get(Language.ITALIAN, "ahead", Map.of("count", 5))).isEqualTo("5 persone davanti");
        assertThat(sample.get(Language.SLOVENE, "ahead", Map.of("count", 2))).isEqualTo("2 osebi pred vami");
    }

    @Test
    void showsItalianWhereALanguageLacksAText() {
        assertThat(sample.get(Language.SLOVENE, "greeting")).isEqualTo("Buongiorno, c’è posto");
    }

    @Test
    void namesEveryGap() {
        assertThat(sample.languages()).isEqualTo(List.of(Language.ITALIAN, Language.SLOVENE));
        assertThat(sample.gaps())
                .containsExactly(
                        "sample_sl: extra is too many",
                        "sample_sl: greeting is missing",
                        "sample_sl: wait has other arguments");
    }

    @Test
    void refusesAnUnknownKeyAndABundleWithoutItalian() {
        assertThatIllegalArgumentException().isThrownBy(() -> sample.get(Language.ITALIAN, "nothing"));
        assertThatIllegalStateException().isThrownBy(() -> Texts.load(TextsTests.class, "nowhere"));
    }
}
