package it.sportello.signage.board;

import static java.util.stream.Collectors.toMap;

import it.sportello.api.BoardFrame;
import it.sportello.api.BoardFrame.BoardCall;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what is to be announced when one frame follows another. */
final class Announcements {

    /** An older call is no news: who was called then has gone to the place or has been called again. */
    static final Duration FRESH = Duration.ofSeconds(60);

    private Announcements() {}

    /**
     * The calls and recalls that the next frame has and the previous one had not, oldest first. Nothing where there is no
     * previous frame of the branch: a screen just switched on does not replay the morning.
     *
     * @param now by a clock that agrees with the hub's to within a few seconds
     */
    static List<Announcement> between(@Nullable BoardFrame previous, BoardFrame next, Instant now) {
        if (previous == null || !previous.branch().equals(next.branch())) {
            return List.of();
        }
        var known = previous.calls().stream().collect(toMap(BoardCall::key, BoardCall::recalls, Math::max));
        var oldestNews = now.minus(FRESH);
        return next.calls().reversed().stream()
                .filter(BoardCall::active)
                .filter(call -> isNews(call, known))
                .filter(call -> call.at().isAfter(oldestNews))
                .sorted(Comparator.comparing(BoardCall::at))
                .map(Announcement::new)
                .toList();
    }

    private static boolean isNews(BoardCall call, Map<String, Integer> known) {
        return call.recalls() > known.getOrDefault(call.key(), -1);
    }
}
