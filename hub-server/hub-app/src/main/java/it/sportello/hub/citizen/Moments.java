package it.sportello.hub.citizen;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells instants as people of a branch tell them: in its time zone and in the words' language. */
record Moments(Words words, ZoneId zone, Instant now) {

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    String time(Instant at) {
        return format("Hm", at);
    }

    /** Until when something is open; midnight is no hour to plan by. */
    String closes(Instant until) {
        return until.atZone(zone).toLocalTime().isBefore(LAST_MINUTE)
                ? words.say("open.until", Map.of("time", time(until)))
                : words.say("open.now");
    }

    /** When something closed opens again. */
    String opens(@Nullable Instant at) {
        if (at == null) {
            return words.say("closed");
        }
        var days = localDay(at) - localDay(now);
        if (days == 0) {
            return words.say("closed.opensToday", Map.of("time", time(at)));
        }
        if (days == 1) {
            return words.say("closed.opensTomorrow", Map.of("time", time(at)));
        }
        return words.say("closed.opensOn", Map.of("day", format("EEEEdMMMM", at), "time", time(at)));
    }

    private long localDay(Instant at) {
        return at.atZone(zone).toLocalDate().toEpochDay();
    }

    private String format(String skeleton, Instant at) {
        var format =
                DateFormat.getInstanceForSkeleton(skeleton, words.language().locale());
        format.setTimeZone(TimeZone.getTimeZone(zone.getId()));
        return format.format(at.toEpochMilli());
    }
}
