package it.sportello.hub.shell.frame;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinSession;
import it.sportello.hub.shell.words.Words;
import java.time.Duration;
import java.time.Instant;

/** Warns two minutes before an idle session ends, and lets one key press keep it. */
final class IdleNotice extends Div {

    private static final long serialVersionUID = 1L;
    private static final Duration WARNING = Duration.ofMinutes(2);

    IdleNotice(Words words) {
        addClassName("idle");
        getElement().setAttribute("role", "alert");
        setVisible(false);
        add(new Span(words.say("session.idle")), new KeyButton(words.say("session.stay"), "", () -> setVisible(false)));
    }

    /** Shows itself where the session was idle for long. */
    void look(Instant now) {
        var session = VaadinSession.getCurrent();
        var allowed = Duration.ofSeconds(session.getSession().getMaxInactiveInterval());
        var idle = Duration.ofMillis(now.toEpochMilli() - session.getLastRequestTimestamp());
        var late = allowed.isPositive() && idle.compareTo(allowed.minus(WARNING)) >= 0;
        if (late != isVisible()) {
            setVisible(late);
        }
    }
}
