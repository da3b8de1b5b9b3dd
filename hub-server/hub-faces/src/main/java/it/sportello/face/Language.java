package it.sportello.face;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A language that people may choose, named in itself. */
public enum Language {
    ITALIAN("it", "Italiano"),
    ENGLISH("en", "English"),
    GERMAN("de", "Deutsch"),
    FRENCH("fr", "Français"),
    SLOVENE("sl", "Slovenščina"),
    SPANISH("es", "Español"),
    ROMANIAN("ro", "Română"),
    ARABIC("ar", "العربية"),
    UKRAINIAN("uk", "Українська"),
    CHINESE("zh", "中文");

    private final String code;
    private final String ownName;

    Language(String code, String ownName) {
        this.code = code;
        this.ownName = ownName;
    }

    /** The code of two letters (ISO 639-1), as in {@code lang="it"}. */
    public String code() {
        return code;
    }

    /** The name that its speakers give it. */
    public String ownName() {
        return ownName;
    }

    /** The locale for numbers, dates and plurals; Western digits in every language, as on the ticket. */
    public Locale locale() {
        return Locale.forLanguageTag(this == ARABIC ? "ar-u-nu-latn" : code);
    }

    /** {@code rtl} or {@code ltr}, as in the {@code dir} attribute. */
    public String direction() {
        return this == ARABIC ? "rtl" : "ltr";
    }

    /** The language of that code, in any case of letters. */
    public static Optional<Language> find(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equalsIgnoreCase(code))
                .findFirst();
    }

    /**
     * The best of the offered languages for an {@code Accept-Language} header; the first offered where none fits or the
     * header is malformed.
     */
    public static Language best(String acceptLanguage, List<Language> offered) {
        try {
            var tags = offered.stream().map(Language::code).toList();
            var found = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), tags);
            return found == null ? offered.getFirst() : find(found).orElseThrow();
        } catch (IllegalArgumentException malformed) {
            return offered.getFirst();
        }
    }

    /** The languages in which staff work. */
    public static Set<Language> ofStaff() {
        return Set.of(ITALIAN, ENGLISH, GERMAN);
    }
}
