package it.sportello.hub.shell.words;

import it.sportello.face.Language;
import it.sportello.face.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;

/** The consoles' texts in one language. Immutable. */
public final class Words {

    private static final Texts TEXTS = Texts.load(Words.class, "console");

    private final Language language;

    private Words(Language language) {
        this.language = language;
    }

    public static Words in(Language language) {
        return new Words(language);
    }

    public Language language() {
        return language;
    }

    /** The text; throws {@link IllegalArgumentException} for an unknown key. */
    public String say(String key) {
        return TEXTS.get(language, key);
    }

    public String say(String key, Map<String, ?> arguments) {
        return TEXTS.get(language, key, arguments);
    }

    /** The text of a constant, under its type's name and its own. */
    public String say(Enum<?> constant) {
        return say(keyOf(constant));
    }

    /** The text of a code in a family of codes; the code itself where no text is known. */
    public String sayCode(String family, String code) {
        var key = family + "." + code;
        return TEXTS.keys().contains(key) ? say(key) : code;
    }

    /** Hour and minute as read in that zone. */
    public String time(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern("HH:mm", language.locale())
                .withZone(zone)
                .format(at);
    }

    /** Day, hour, minute and second as read in that zone. */
    public String dateTime(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT, FormatStyle.MEDIUM)
                .withLocale(language.locale())
                .withZone(zone)
                .format(at);
    }

    static String keyOf(Enum<?> constant) {
        return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }

    static Texts texts() {
        return TEXTS;
    }
}
