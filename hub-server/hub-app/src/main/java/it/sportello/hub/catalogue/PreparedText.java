package it.sportello.hub.catalogue;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A sentence that staff can send with one touch, written beforehand in many languages.
 *
 * @param words by language code, at least one
 */
public record PreparedText(UUID id, Purpose purpose, Map<String, String> words) {

    /** To whom it is said. */
    public enum Purpose {
        /** To a citizen in a room. */
        CHAT,
        /** To all who wait in a line. */
        WAITING
    }

    public PreparedText {
        words = Map.copyOf(words);
    }

    /** The words in the language, or else in English, in Italian, or in whatever there is. */
    public String in(String language) {
        return Stream.concat(Stream.of(language, "en", "it"), words.keySet().stream())
                .filter(words::containsKey)
                .findFirst()
                .map(code -> words.getOrDefault(code, ""))
                .orElse("");
    }
}
