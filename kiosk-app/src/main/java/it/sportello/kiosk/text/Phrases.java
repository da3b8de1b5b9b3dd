package it.sportello.kiosk.text;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import it.sportello.api.WaitRange;
import it.sportello.face.Language;
import it.sportello.face.Texts;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Date;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the kiosk says in one language. Immutable. */
public record Phrases(Texts texts, Language language) {

    public String get(String key) {
        return texts.get(language, key);
    }

    /** The text with one argument filled in. */
    public String get(String key, String name, Object value) {
        return texts.get(language, key, Map.of(name, value));
    }

    public String get(String key, Map<String, ?> arguments) {
        return texts.get(language, key, arguments);
    }

    /** The text of one value of an enumeration: the key is {@code prefix.VALUE}. */
    public String of(String prefix, Enum<?> value) {
        return get(prefix + "." + value.name());
    }

    /** A waiting time as people say it; null means that nobody can say. */
    public String wait(@Nullable WaitRange range) {
        if (range == null) {
            return get("wait.unknown");
        }
        if (range.highMinutes() == 0) {
            return get("wait.none");
        }
        if (range.lowMinutes() == range.highMinutes()) {
            return get("wait.about", "minutes", range.highMinutes());
        }
        return get("wait.range", Map.of("low", range.lowMinutes(), "high", range.highMinutes()));
    }

    /** A day and time, for example {@code martedì 24 novembre, 08:30}. */
    public String moment(Instant instant, ZoneId zone) {
        var day = DateFormat.getInstanceForSkeleton(DateFormat.MONTH_WEEKDAY_DAY, language.locale());
        day.setTimeZone(TimeZone.getTimeZone(zone.getId()));
        var time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(language.locale())
                .format(instant.atZone(zone));
        return get("moment", Map.of("day", day.format(Date.from(instant)), "time", time));
    }

    /** An amount in euro. */
    public String euro(int cents) {
        var format = NumberFormat.getCurrencyInstance(language.locale());
        format.setCurrency(Currency.getInstance("EUR"));
        return format.format(BigDecimal.valueOf(cents, 2));
    }
}
