package it.sportello.signage.board;

import it.sportello.api.BoardFrame.BoardCall;

/** A call that the screen makes known. */
public record Announcement(BoardCall call) {

    /** Whether the citizen was called before. */
    public boolean isRecall() {
        return call.recalls() > 0;
    }

    boolean concerns(String key) {
        return call.key().equals(key);
    }
}
