package it.sportello.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says that the embedded PostgreSQL cannot run and why. The message is a technical detail for the log. */
public final class EmbeddedPostgresException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final PostgresFailure failure;

    EmbeddedPostgresException(PostgresFailure failure, String detail) {
        this(failure, detail, null);
    }

    EmbeddedPostgresException(PostgresFailure failure, String detail, @Nullable Throwable cause) {
        super(failure + ": " + detail, cause);
        this.failure = failure;
    }

    /** The kind of failure. */
    public PostgresFailure failure() {
        return failure;
    }

    static EmbeddedPostgresException of(IOException e) {
        String text = Objects.toString(e.getMessage(), "");
        PostgresFailure kind =
                e instanceof AccessDeniedException ? PostgresFailure.NOT_ALLOWED : ServerLog.kindOf(text);
        return new EmbeddedPostgresException(kind, e.toString(), e);
    }
}
