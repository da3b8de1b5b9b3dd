package it.sportello.signage.wording;

import static it.sportello.signage.sample.Samples.NOW;
import static it.sportello.signage.sample.Samples.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import it.sportello.api.PlaceKind;
import it.sportello.api.WaitRange;
import it.sportello.face.Language;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordingTests {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    private final Wording wording = Wording.in(List.of(Language.ITALIAN, Language.GERMAN));

    private static List<String> texts(Phrase phrase) {
        return phrase.lines().stream().map(Phrase.Line::text).toList();
    }

    @Test
    void isCompleteInEveryLanguage() {
        assertThat(Wording.texts().gaps()).isEmpty();
        assertThat(Wording.texts().languages()).containsExactly(Language.values());
    }

    @Test
    void saysWhereToGo() {
        assertThat(texts(wording.place(call("A042", 1)))).containsExactly("Sportello 3", "Schalter 3");
        var own = call("A042", PlaceKind.REMOTE, "", 1, 0, true);
        assertThat(texts(wording.place(own))).containsExactly("Sul vostro dispositivo", "Auf Ihrem Gerät");
    }

    @Test
    void tellsTheWaitAsARange() {
        assertThat(texts(wording.wait(new WaitRange(5, 15)))).containsExactly("5–15 min", "5–15 min");
        assertThat(texts(wording.wait(new WaitRange(10, 10)))).containsExactly("circa 10 min", "etwa 10 min");
        assertThat(texts(wording.wait(new WaitRange(0, 0)))).containsExactly("subito", "sofort");
        assertThat(texts(wording.wait(null))).containsExactly("–", "–");
    }

    @Test
    void readsANumberAsPeopleDo() {
        assertThat(Wording.spokenNumber("A042")).isEqualTo("A 42");
        assertThat(Wording.spokenNumber("AB100")).isEqualTo("A B 100");
        assertThat(Wording.spokenNumber("007")).isEqualTo("7");
        assertThat(Wording.spokenNumber("A000")).isEqualTo("A 0");
        assertThat(wording.spoken(Language.ITALIAN, call("A042", 1))).isEqualTo("Numero A 42. Sportello 3.");
    }

    @Test
    void showsWhatIsWrittenInItalianWhereALanguageLacksIt() {
        assertThat(texts(wording.written(Map.of("it", "Chiuso", "en", "Closed"))))
                .containsExactly("Chiuso", "Chiuso");
        assertThat(texts(wording.written(Map.of("en", "Closed")))).containsExactly("Closed", "Closed");
        assertThat(texts(wording.written(Map.of()))).containsExactly("", "");
    }

    @Test
    void addsTheDayToATimeOfAnotherDay() {
        assertThat(Wording.moment(NOW, NOW, ROME)).isEqualTo("10:40");
        assertThat(Wording.moment(NOW.minusSeconds(86_400), NOW, ROME)).isEqualTo("22.11. 10:40");
    }

    @Test
    void needsALanguage() {
        assertThatIllegalArgumentException().isThrownBy(() -> Wording.in(List.of()));
    }
}
