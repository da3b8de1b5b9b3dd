package it.sportello.signage.settings;

import it.sportello.face.Language;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an office can set on a screen.
 *
 * @param hub the hub's address, {@code ws://host:port} on the same machine, {@code wss://host} elsewhere
 * @param directory private to this screen: its key and its last frames; made where missing
 * @param name under which the console lists the screen once it is enrolled
 * @param enrolmentCode the one-time code from the console; needed for the first start only
 * @param languages the codes of the languages of the screen, the leading one first
 * @param voice the codes of the languages in which a call is said aloud, in that order; empty for a silent screen
 * @param chime whether a call begins with a sound; Chromium needs {@code --autoplay-policy=no-user-gesture-required} to play it
 * @param ticker the office's own notice by language code; a general one is shown where there is none
 * @param hosts under which names the page may be asked for besides the loopback ones, for example a name in the lobby's network
 */
@ConfigurationProperties("sportello.signage")
public record SignageSettings(
        @DefaultValue("ws://127.0.0.1:8080") URI hub,
        @DefaultValue("data/signage") Path directory,
        @DefaultValue("screen") String name,
        @Nullable String enrolmentCode,
        @DefaultValue({"it", "en", "de"}) List<String> languages,
        @DefaultValue("it") List<String> voice,
        @DefaultValue("true") boolean chime,
        @DefaultValue Map<String, String> ticker,
        @DefaultValue List<String> hosts) {

    public SignageSettings {
        languages = List.copyOf(languages);
        voice = voice.stream().filter(code -> !code.isBlank()).toList();
        ticker = Map.copyOf(ticker);
        hosts = List.copyOf(hosts);
        read(languages);
        read(voice);
    }

    /** The languages of the screen, the leading one first. */
    public List<Language> shownLanguages() {
        return read(languages);
    }

    /** The languages in which a call is said aloud. */
    public List<Language> spokenLanguages() {
        return read(voice);
    }

    private static List<Language> read(List<String> codes) {
        return codes.stream()
                .distinct()
                .map(code -> Language.find(code.strip())
                        .orElseThrow(() -> new IllegalArgumentException("not a language of Sportello: " + code)))
                .toList();
    }
}
