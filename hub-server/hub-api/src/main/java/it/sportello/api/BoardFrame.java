package it.sportello.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the screens of a branch show: the calls, newest first, and how many wait for what. It holds no personal data.
 *
 * @param calls those of today, newest first, at most twelve
 */
public record BoardFrame(
        BranchId branch,
        long version,
        Instant at,
        String organisationName,
        String branchName,
        String zone,
        List<BoardCall> calls,
        List<BoardWaiting> waiting)
        implements Frame {

    public BoardFrame {
        calls = List.copyOf(calls);
        waiting = List.copyOf(waiting);
    }

    @Override
    public Topic topic() {
        return Topic.board(branch);
    }

    /**
     * A number called to a place.
     *
     * @param key stands for this call; a recall of it has the same key and a higher count
     * @param label the place's own name, for example {@code 3}
     * @param at when it was called or recalled last
     * @param active whether the citizen is still expected; false once served, gone or not shown up
     */
    public record BoardCall(
            String key, String number, PlaceKind place, String label, Instant at, int recalls, boolean active) {}

    /**
     * How many wait for a service.
     *
     * @param names the service's name by language code
     * @param expectedWait the waiting time of one who joins now; null where nobody can say
     */
    public record BoardWaiting(
            Map<String, String> names,
            String prefix,
            int waiting,
            @Nullable WaitRange expectedWait) {

        public BoardWaiting {
            names = Map.copyOf(names);
        }
    }
}
