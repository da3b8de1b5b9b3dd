package it.sportello.signage.board;

import it.sportello.api.BoardFrame;
import it.sportello.link.LinkState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a screen shows at a moment. Immutable. */
public sealed interface Picture {

    /** There is nothing to show yet; a technician sees why. */
    record SettingUp(LinkState link) implements Picture {}

    /**
     * The board.
     *
     * @param announcement the call that fills the screen; null where none does
     * @param interruptedSince since when the numbers are no longer up to date; null while they are
     */
    record Board(
            BoardFrame frame,
            @Nullable Announcement announcement,
            @Nullable Instant interruptedSince) implements Picture {}
}
