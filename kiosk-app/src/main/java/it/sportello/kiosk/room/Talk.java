package it.sportello.kiosk.room;

import it.sportello.api.room.ChatLine;
import it.sportello.api.room.ParticipantId;
import it.sportello.api.room.RoomMessage.Say;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is written in a room. Immutable.
 *
 * @param lines those the hub has told, oldest first
 * @param waiting the citizen's own that the hub has not told yet
 * @param caption null where nobody speaks
 */
public record Talk(
        List<ChatLine> lines, List<Say> waiting, @Nullable Caption caption) {

    static final Talk NOTHING = new Talk(List.of(), List.of(), null);
    private static final Duration CAPTION = Duration.ofSeconds(8);

    public Talk {
        lines = List.copyOf(lines);
        waiting = List.copyOf(waiting);
    }

    /** Words for a moment. */
    public record Caption(ParticipantId from, String text, Instant until) {}

    Talk write(Say say) {
        var more = new ArrayList<>(waiting);
        more.add(say);
        return new Talk(lines, more, caption);
    }

    Talk said(ChatLine line) {
        var more = new ArrayList<>(lines);
        more.add(line);
        return told(more);
    }

    /** All that was written, as the hub tells it. */
    Talk told(List<ChatLine> all) {
        var open = waiting.stream()
                .filter(say -> all.stream().noneMatch(line -> line.id().equals(say.id())))
                .toList();
        return new Talk(all, open, caption);
    }

    Talk captioned(ParticipantId from, String text, Instant now) {
        return new Talk(lines, waiting, new Caption(from, text, now.plus(CAPTION)));
    }

    /** Without what has been read by now. */
    Talk at(Instant now) {
        return caption != null && !now.isBefore(caption.until()) ? new Talk(lines, waiting, null) : this;
    }
}
