package it.sportello.kiosk.text;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import it.sportello.api.WaitRange;
import it.sportello.face.Language;
import it.sportello.face.Texts;
import it.sportello.kiosk.office.UsualDays;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Currency;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the kiosk says in one language. Immutable. */
public record Phrases(Texts texts, Language language) {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

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

    /** Days and their hours, for example {@code lunedì – venerdì 08:30–13:00}. */
    public String days(UsualDays days) {
        var hours = days.hours().stream()
                .map(span -> HOUR.format(span.opens()) + "–" + closing(span.closes()))
                .collect(Collectors.joining(", "));
        var first = name(days.first());
        return (days.first() == days.last() ? first : first + " – " + name(days.last())) + " " + hours;
    }

    private String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, language.locale());
    }

    /** A day that never closes ends at 24:00. */
    private static String closing(LocalTime closes) {
        return closes.isAfter(LocalTime.of(23, 59)) ? "24:00" : HOUR.format(closes);
    }

    /** An amount in euro. */
    public String euro(int cents) {
        var format = NumberFormat.getCurrencyInstance(language.locale());
        format.setCurrency(Currency.getInstance("EUR"));
        return format.format(BigDecimal.valueOf(cents, 2));
    }
}
