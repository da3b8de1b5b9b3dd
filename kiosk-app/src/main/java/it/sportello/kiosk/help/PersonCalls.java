package it.sportello.kiosk.help;

import it.sportello.api.CommandAnswer;
import it.sportello.api.CommandAnswer.PersonCalled;
import it.sportello.api.CommandId;
import it.sportello.api.DeviceCommand.CallPerson;
import it.sportello.link.HubLink;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls a person of the staff to the kiosk. For every thread. */
public final class PersonCalls {

    private static final Logger LOG = LoggerFactory.getLogger(PersonCalls.class);

    private final HubLink link;
    private final ScheduledExecutorService desk;
    private final Supplier<UUID> ids;
    private final InstantSource clock;
    private final Duration patience;

    /**
     * Calls over that link.
     *
     * @param desk one thread, on which everything here happens
     * @param patience after which a citizen is told that the staff cannot be reached
     */
    public PersonCalls(
            HubLink link, ScheduledExecutorService desk, Supplier<UUID> ids, InstantSource clock, Duration patience) {
        this.link = link;
        this.desk = desk;
        this.ids = ids;
        this.clock = clock;
        this.patience = patience;
    }

    /** Calls; the listener hears at once and of every change, on the desk's thread. */
    public void call(Consumer<CallState> listener) {
        desk.execute(() -> new Call(listener).begin());
    }

    private final class Call {

        private final Consumer<CallState> listener;
        private boolean answered;

        Call(Consumer<CallState> listener) {
            this.listener = listener;
        }

        void begin() {
            if (!link.state().isUp()) {
                listener.accept(CallState.UNREACHABLE);
                return;
            }
            listener.accept(CallState.CALLING);
            try {
                var asked = link.ask(new CallPerson(new CommandId(ids.get()), clock.instant()));
                asked.answer().thenAcceptAsync(this::answered, desk);
                var _ = desk.schedule(this::late, patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (UncheckedIOException e) {
                LOG.error("a call for a person could not be kept", e);
                listener.accept(CallState.UNREACHABLE);
            }
        }

        private void answered(CommandAnswer answer) {
            answered = true;
            var somebody = answer instanceof PersonCalled called && called.somebody();
            listener.accept(somebody ? CallState.CALLED : CallState.NOBODY_ON_DUTY);
        }

        private void late() {
            if (!answered) {
                listener.accept(CallState.UNREACHABLE);
            }
        }
    }
}
