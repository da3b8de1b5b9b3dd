package it.sportello.hub.citizen;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.Currency;
import it.sportello.api.WaitRange;
import it.sportello.face.Language;
import it.sportello.face.Texts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The citizen's texts in the language of one request; the templates speak through it. */
final class Words {

    private final Texts texts;
    private final Language language;
    private final boolean chosen;

    /** @param chosen whether the citizen asked for the language, so that links must keep it */
    Words(Texts texts, Language language, boolean chosen) {
        this.texts = texts;
        this.language = language;
        this.chosen = chosen;
    }

    public Language language() {
        return language;
    }

    public boolean chosen() {
        return chosen;
    }

    public List<Language> languages() {
        return texts.languages();
    }

    public String say(String key) {
        return texts.get(language, key);
    }

    public String say(String key, Map<String, ?> arguments) {
        return texts.get(language, key, arguments);
    }

    /** The address with the chosen language kept. */
    public String href(String path) {
        return chosen ? choose(path, language) : path;
    }

    /** The address in another language. */
    public String choose(String path, Language other) {
        return path + "?lang=" + other.code();
    }

    public String wait(@Nullable WaitRange range) {
        if (range == null) {
            return say("wait.unknown");
        }
        if (range.highMinutes() == 0) {
            return say("wait.none");
        }
        var minutes = Map.of("low", "" + range.lowMinutes(), "high", "" + range.highMinutes());
        if (range.lowMinutes() == range.highMinutes()) {
            return say("wait.about", minutes);
        }
        return say(range.lowMinutes() == 0 ? "wait.upTo" : "wait.range", minutes);
    }

    public String fee(int cents) {
        if (cents == 0) {
            return say("service.free");
        }
        var format = NumberFormat.getCurrencyInstance(language.locale());
        format.setCurrency(Currency.getInstance("EUR"));
        return format.format(cents / 100.0);
    }

    /** What stands after a number of people, for each plural category of the language, as the page's script needs it. */
    public Map<String, String> forms(String key) {
        var rules = PluralRules.forLocale(language.locale());
        var forms = new TreeMap<String, String>();
        for (var category : rules.getKeywords()) {
            var samples = rules.getSamples(category);
            var sample = samples == null || samples.isEmpty()
                    ? 1.5
                    : samples.iterator().next();
            forms.put(category, say(key, Map.of("count", sample)));
        }
        return forms;
    }

    /** The waiting times with their numbers left open, as the page's script needs them. */
    public Map<String, String> waitPatterns() {
        var open = Map.of("low", "{low}", "high", "{high}");
        return Map.of(
                "none", say("wait.none"),
                "about", say("wait.about", open),
                "upTo", say("wait.upTo", open),
                "range", say("wait.range", open),
                "unknown", say("wait.unknown"));
    }
}
