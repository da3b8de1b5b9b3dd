package it.sportello.signage.board;

import it.sportello.api.BoardFrame;
import it.sportello.api.BoardFrame.BoardCall;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The announcement that fills the screen and those behind it. Immutable.
 *
 * @param shown null while nothing is announced
 * @param since when the shown one came up
 * @param waiting in the order of their turn
 */
record CallQueue(@Nullable Announcement shown, Instant since, List<Announcement> waiting) {

    /** How long an announcement stays where none waits behind it. */
    static final Duration CALM = Duration.ofSeconds(8);

    /** How long it stays at least where others wait. */
    static final Duration BUSY = Duration.ofSeconds(4);

    static final CallQueue EMPTY = new CallQueue(null, Instant.EPOCH, List.of());

    CallQueue {
        waiting = List.copyOf(waiting);
    }

    /** The queue with these at its end; a recall takes the turn of its own call where that still waits. */
    CallQueue with(List<Announcement> more, Instant now) {
        var kept = waiting.stream()
                .filter(one -> more.stream()
                        .noneMatch(later -> later.concerns(one.call().key())));
        return new CallQueue(shown, since, Stream.concat(kept, more.stream()).toList()).at(now);
    }

    /** The queue without the waiting calls whose citizen is no longer expected. */
    CallQueue keeping(BoardFrame frame) {
        var expected = frame.calls().stream()
                .filter(BoardCall::active)
                .map(BoardCall::key)
                .toList();
        return new CallQueue(
                shown,
                since,
                waiting.stream()
                        .filter(one -> expected.contains(one.call().key()))
                        .toList());
    }

    /** The queue at a later time. */
    CallQueue at(Instant now) {
        if (shown != null && now.isBefore(since.plus(waiting.isEmpty() ? CALM : BUSY))) {
            return this;
        }
        if (waiting.isEmpty()) {
            return EMPTY;
        }
        return new CallQueue(waiting.getFirst(), now, waiting.subList(1, waiting.size()));
    }
}
