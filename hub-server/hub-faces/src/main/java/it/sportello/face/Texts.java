package it.sportello.face;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The texts of one bundle in every language that it has: files {@code NAME_it.properties}, {@code NAME_en.properties} …
 * in UTF-8.
 *
 * <p>A text is an ICU message pattern with named arguments, for example
 * {@code {count, plural, one {# person} other {# people}}}. Italian is complete by definition; what another language
 * lacks is shown in Italian, and {@link #gaps} tells it to the tests. Immutable.
 */
public final class Texts {

    private final String name;
    private final Map<Language, Map<String, String>> patterns;

    private Texts(String name, Map<Language, Map<String, String>> patterns) {
        this.name = name;
        this.patterns = patterns;
    }

    /** Loads the bundle beside the given class; throws {@link IllegalStateException} where it has no Italian file. */
    public static Texts load(Class<?> beside, String name) {
        var patterns = new EnumMap<Language, Map<String, String>>(Language.class);
        for (var language : Language.values()) {
            try (var stream = beside.getResourceAsStream(name + "_" + language.code() + ".properties")) {
                if (stream != null) {
                    var file = new Properties();
                    file.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
                    var texts = new TreeMap<String, String>();
                    file.forEach((key, text) -> texts.put((String) key, (String) text));
                    patterns.put(language, texts);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(name, e);
            }
        }
        if (!patterns.containsKey(Language.ITALIAN)) {
            throw new IllegalStateException("no Italian texts: " + name);
        }
        return new Texts(name, patterns);
    }

    /** The languages that the bundle has, Italian first. */
    public List<Language> languages() {
        return List.copyOf(patterns.keySet());
    }

    /** The keys of the Italian file. */
    public Set<String> keys() {
        return patterns.getOrDefault(Language.ITALIAN, Map.of()).keySet();
    }

    /** The text without arguments; throws {@link IllegalArgumentException} for an unknown key. */
    public String get(Language language, String key) {
        return get(language, key, Map.of());
    }

    /** The text with its named arguments filled in; throws {@link IllegalArgumentException} for an unknown key. */
    public String get(Language language, String key, Map<String, ?> arguments) {
        var own = patterns.getOrDefault(language, Map.of());
        var spoken = own.containsKey(key) ? language : Language.ITALIAN;
        var pattern = patterns.getOrDefault(spoken, Map.of()).get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text " + key + " in " + name);
        }
        return new MessageFormat(pattern, spoken.locale()).format(arguments);
    }

    /**
     * What keeps the bundle from being complete, a line each: a missing key, a key too many, an argument that differs, a
     * pattern that does not parse. Empty for a sound bundle.
     */
    public List<String> gaps() {
        var gaps = new ArrayList<String>();
        patterns.forEach((language, texts) -> {
            var all = new TreeSet<>(keys());
            all.addAll(texts.keySet());
            for (var key : all) {
                var own = texts.get(key);
                var italian = patterns.getOrDefault(Language.ITALIAN, Map.of()).get(key);
                if (own == null || italian == null) {
                    gaps.add("%s_%s: %s is %s"
                            .formatted(name, language.code(), key, own == null ? "missing" : "too many"));
                } else if (!argumentsOf(own, language).equals(argumentsOf(italian, Language.ITALIAN))) {
                    gaps.add("%s_%s: %s has other arguments".formatted(name, language.code(), key));
                }
            }
        });
        return gaps;
    }

    private static Set<String> argumentsOf(String pattern, Language language) {
        try {
            return new MessageFormat(pattern, language.locale()).getArgumentNames();
        } catch (IllegalArgumentException e) {
            return Set.of("not a pattern: " + pattern);
        }
    }
}
