package it.sportello.signage.board;

import it.sportello.api.BoardFrame;
import it.sportello.link.LinkState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that a screen knows; each step returns the next state. Immutable. */
public final class BoardState {

    private final LinkState link;
    private final @Nullable Instant lost;
    private final @Nullable BoardFrame frame;
    private final CallQueue queue;

    private BoardState(LinkState link, @Nullable Instant lost, @Nullable BoardFrame frame, CallQueue queue) {
        this.link = link;
        this.lost = lost;
        this.frame = frame;
        this.queue = queue;
    }

    /** A screen just switched on. */
    public static BoardState first(LinkState link) {
        return new BoardState(link, null, null, CallQueue.EMPTY);
    }

    /** The screen after a change of its link; the link was lost when it last ceased to be up. */
    public BoardState with(LinkState next) {
        if (next.isUp()) {
            return new BoardState(next, null, frame, queue);
        }
        return new BoardState(next, link.isUp() ? next.since() : lost, frame, queue);
    }

    /** The screen after a frame; one that is not newer changes nothing. */
    public BoardState with(BoardFrame next, Instant now) {
        var known = frame;
        if (known != null && known.branch().equals(next.branch()) && !next.isNewerThan(known)) {
            return this;
        }
        var news = Announcements.between(known, next, now);
        return new BoardState(link, lost, next, queue.keeping(next).with(news, now));
    }

    /** The screen at a later time. */
    public BoardState at(Instant now) {
        var later = queue.at(now);
        return later.equals(queue) ? this : new BoardState(link, lost, frame, later);
    }

    /** What the screen shows. */
    public Picture picture() {
        return frame == null
                ? new Picture.SettingUp(link)
                : new Picture.Board(frame, queue.shown(), interrupted(frame));
    }

    /** A screen that had no link since it was switched on knows only that its frame was right when it was made. */
    private @Nullable Instant interrupted(BoardFrame known) {
        if (link.isUp()) {
            return null;
        }
        return lost == null ? known.at() : lost;
    }

    /** The calls behind the one shown. */
    List<Announcement> waiting() {
        return queue.waiting();
    }
}
