package it.sportello.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line as those who wait in it need to see it: one buffer for all. Each finds the own key in it.
 *
 * @param waiting in the order of calling
 * @param called those called or being served now
 * @param notice what is said to all who wait; null for nothing
 */
public record LineFrame(
        LineId line,
        long version,
        Instant at,
        List<WaitingPlace> waiting,
        List<CalledPlace> called,
        @Nullable LineNotice notice)
        implements Frame {

    public LineFrame {
        waiting = List.copyOf(waiting);
        called = List.copyOf(called);
    }

    @Override
    public Topic topic() {
        return Topic.line(line);
    }

    /**
     * A place in the line.
     *
     * @param key stands for the ticket without naming it
     * @param expectedWait null where nobody can say
     */
    public record WaitingPlace(String key, @Nullable WaitRange expectedWait) {}

    /**
     * A ticket that was called.
     *
     * @param label the place's own name, empty where the meeting is on the own device
     * @param serving whether the expert has begun
     */
    public record CalledPlace(String key, PlaceKind place, String label, int recalls, boolean serving) {}
}
