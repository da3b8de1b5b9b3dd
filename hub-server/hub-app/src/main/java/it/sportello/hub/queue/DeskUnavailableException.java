package it.sportello.hub.queue;

import org.jspecify.annotations.Nullable;

/** The queue could not decide now. The same command, with the same id, may be sent again. */
public final class DeskUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DeskUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
