package it.sportello.hub.identity;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords before: this attempt was not looked at, and says nothing of account or password. */
public final class SignInBrakedException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    public SignInBrakedException(Duration wait) {
        super("too many wrong passwords");
        this.wait = wait;
    }

    /** How long to wait before the next attempt is looked at; at least a second. */
    public Duration patience() {
        return wait;
    }
}
