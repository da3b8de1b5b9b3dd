package it.sportello.signage.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportello.face.Language;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SignageSettingsTests {

    private static SignageSettings bind(Map<String, String> values) {
        var source = new MapConfigurationPropertySource(values);
        return new Binder(source).bindOrCreate("sportello.signage", SignageSettings.class);
    }

    @Test
    void hasADefaultForEverythingButTheCode() {
        var settings = bind(Map.of());
        assertThat(settings.hub()).isEqualTo(URI.create("ws://127.0.0.1:8080"));
        assertThat(settings.shownLanguages()).containsExactly(Language.ITALIAN, Language.ENGLISH, Language.GERMAN);
        assertThat(settings.spokenLanguages()).containsExactly(Language.ITALIAN);
        assertThat(settings.chime()).isTrue();
        assertThat(settings.enrolmentCode()).isNull();
        assertThat(settings.ticker()).isEmpty();
    }

    @Test
    void readsLanguagesAndNoticesByTheirCodes() {
        var settings = bind(Map.of(
                "sportello.signage.languages", "de, ar",
                "sportello.signage.voice", "",
                "sportello.signage.ticker.de", "Am 24. geschlossen"));
        assertThat(settings.shownLanguages()).containsExactly(Language.GERMAN, Language.ARABIC);
        assertThat(settings.spokenLanguages()).isEmpty();
        assertThat(settings.ticker()).containsEntry("de", "Am 24. geschlossen");
    }

    @Test
    void refusesALanguageThatSportelloDoesNotSpeak() {
        assertThatThrownBy(() -> bind(Map.of("sportello.signage.languages", "it,tlh")))
                .hasRootCauseMessage("not a language of Sportello: tlh");
    }
}
