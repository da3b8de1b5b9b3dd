package it.sportello.device.state;

import it.sportello.device.DeviceState.Health;
import it.sportello.device.DeviceState.Link;
import it.sportello.device.wire.Deadline;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How long a device has been away: what its state is, and how soon to try again. One thread. */
public final class Absence {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration ABSENT_AFTER = Duration.ofSeconds(1);

    private final LiveState state;
    private @Nullable Deadline patience;
    private Duration pause = FIRST_PAUSE;

    public Absence(LiveState state) {
        this.state = state;
    }

    /** It is still away, or has just gone; the next try is worth while after this pause, longer each time. */
    public Duration noted() {
        if (patience == null) {
            patience = Deadline.in(ABSENT_AFTER);
        }
        state.become(patience.passed() ? Link.ABSENT : Link.CONNECTING, Health.UNKNOWN, Set.of());
        Duration now = pause;
        pause = now.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? now.multipliedBy(2) : LONGEST_PAUSE;
        return now;
    }

    public void ended() {
        patience = null;
        pause = FIRST_PAUSE;
    }
}
