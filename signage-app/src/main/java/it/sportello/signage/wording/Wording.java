package it.sportello.signage.wording;

import it.sportello.api.BoardFrame.BoardCall;
import it.sportello.api.PlaceKind;
import it.sportello.api.WaitRange;
import it.sportello.face.Language;
import it.sportello.face.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the screen says. Immutable. */
public final class Wording {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("d.M. HH:mm", Locale.ROOT);

    private final Texts texts;
    private final List<Language> languages;

    private Wording(Texts texts, List<Language> languages) {
        this.texts = texts;
        this.languages = List.copyOf(languages);
    }

    /** The wording in these languages, of which the first leads. */
    public static Wording in(List<Language> languages) {
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("a screen speaks at least one language");
        }
        return new Wording(texts(), languages);
    }

    static Texts texts() {
        return Texts.load(Wording.class, "signage");
    }

    /** The languages of the screen, the leading one first. */
    public List<Language> languages() {
        return languages;
    }

    /** The text of that key. */
    public Phrase phrase(String key) {
        return phrase(key, Map.of());
    }

    /** The text of that key with its named arguments. */
    public Phrase phrase(String key, Map<String, ?> arguments) {
        return each(language -> texts.get(language, key, arguments));
    }

    /** What somebody wrote in some languages, by their codes; in Italian, or else in any, where one is lacking. */
    public Phrase written(Map<String, String> byLanguage) {
        var fallback = byLanguage.getOrDefault(
                Language.ITALIAN.code(),
                byLanguage.values().stream().sorted().findFirst().orElse(""));
        return each(language -> byLanguage.getOrDefault(language.code(), fallback));
    }

    /** Where to go. */
    public Phrase place(BoardCall call) {
        return each(language -> place(language, call.place(), call.label()));
    }

    /** How long one who joins now would wait. */
    public Phrase wait(@Nullable WaitRange range) {
        if (range == null) {
            return phrase("wait.unknown");
        }
        var exact = range.lowMinutes() == range.highMinutes() && range.highMinutes() > 0;
        return phrase(
                exact ? "wait.about" : "wait.range", Map.of("low", range.lowMinutes(), "high", range.highMinutes()));
    }

    /** The call as it is said aloud, in one language. */
    public String spoken(Language language, BoardCall call) {
        var place = place(language, call.place(), call.label());
        return texts.get(language, "call.spoken", Map.of("number", spokenNumber(call.number()), "place", place));
    }

    /** The time of day, preceded by the day where it is not the day of the other moment. */
    public static String moment(Instant moment, Instant now, ZoneId zone) {
        var local = moment.atZone(zone);
        var sameDay = local.toLocalDate().equals(now.atZone(zone).toLocalDate());
        return (sameDay ? TIME : DAY_AND_TIME).format(local);
    }

    /** {@code A042} is read "A 42". */
    static String spokenNumber(String number) {
        return number.replaceAll("(\\p{L})(?=.)", "$1 ")
                .replaceAll("(?<!\\d)0+(?=\\d)", "")
                .strip();
    }

    private String place(Language language, PlaceKind kind, String label) {
        var key = switch (kind) {
            case COUNTER -> "place.counter";
            case BOOTH -> "place.booth";
            case REMOTE -> "place.remote";
        };
        return texts.get(language, key, Map.of("label", label)).strip();
    }

    private Phrase each(Function<Language, String> text) {
        return new Phrase(languages.stream()
                .map(language -> new Phrase.Line(language, text.apply(language)))
                .toList());
    }
}
