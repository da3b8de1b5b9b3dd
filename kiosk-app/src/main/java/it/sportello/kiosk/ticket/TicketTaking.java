package it.sportello.kiosk.ticket;

import it.sportello.api.CommandAnswer;
import it.sportello.api.CommandAnswer.CommandRefused;
import it.sportello.api.CommandAnswer.TalkBegun;
import it.sportello.api.CommandAnswer.TicketTaken;
import it.sportello.api.CommandAnswer.TicketWithdrawn;
import it.sportello.api.CommandId;
import it.sportello.api.DeviceCommand.TakeTicket;
import it.sportello.api.DeviceCommand.TalkNow;
import it.sportello.api.DeviceCommand.WithdrawTicket;
import it.sportello.link.HubLink;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes tickets at the hub, so that none is lost and none is left behind in a line. For every thread. */
public final class TicketTaking {

    private static final Logger LOG = LoggerFactory.getLogger(TicketTaking.class);

    private final HubLink link;
    private final OpenTakes open;
    private final ScheduledExecutorService desk;
    private final Supplier<UUID> ids;
    private final Duration patience;
    private final List<CommandId> leftovers;

    /**
     * A taker over that link.
     *
     * @param desk one thread, on which everything here happens
     * @param patience after which a citizen is told that it takes longer
     */
    public TicketTaking(
            HubLink link, OpenTakes open, ScheduledExecutorService desk, Supplier<UUID> ids, Duration patience) {
        this.link = link;
        this.open = open;
        this.desk = desk;
        this.ids = ids;
        this.patience = patience;
        this.leftovers = open.list();
    }

    /** An id for a new request. */
    public CommandId newCommand() {
        return new CommandId(ids.get());
    }

    /** Asks for a ticket; the listener hears of every change until the end, on the desk's thread. */
    public Take begin(TakeTicket command, Consumer<TakeState> listener) {
        var take = new RunningTake(command, listener);
        desk.execute(take::ask);
        return take;
    }

    /**
     * Takes back what a former run of this program left open: nobody waits for it any more. Called before the link
     * starts, so that no crash comes in between.
     */
    public void withdrawLeftovers() {
        var unanswered = link.unanswered();
        var withdrawn = new HashSet<CommandId>();
        var left = new LinkedHashSet<>(leftovers);
        for (var command : unanswered) {
            switch (command) {
                case TakeTicket take -> left.add(take.id());
                case TalkNow talk -> left.add(talk.id());
                case WithdrawTicket withdrawal -> withdrawn.add(withdrawal.taken());
            }
        }
        left.removeAll(withdrawn);
        left.forEach(this::withdraw);
        withdrawn.forEach(open::settle);
    }

    private void withdraw(CommandId take) {
        try {
            link.ask(new WithdrawTicket(newCommand(), take));
            open.settle(take);
        } catch (UncheckedIOException e) {
            LOG.error("a request stays open until the next start", e);
        }
    }

    /** All of it happens on the desk's thread. */
    private final class RunningTake implements Take {

        private final TakeTicket command;
        private final Consumer<TakeState> listener;
        private HubLink.@Nullable Subscription subscription;
        private boolean slow;
        private boolean ended;
        private TakeState told = new TakeState.Asked();

        RunningTake(TakeTicket command, Consumer<TakeState> listener) {
            this.command = command;
            this.listener = listener;
        }

        void ask() {
            if (ended) {
                return;
            }
            try {
                open.open(command.id());
                var pending = link.ask(command);
                pending.answer().thenAcceptAsync(this::answered, desk);
            } catch (UncheckedIOException e) {
                LOG.error("a request could not be kept", e);
                end(new TakeState.NotKept());
                return;
            }
            subscription = link.onState(state -> desk.execute(this::waiting));
            var _ = desk.schedule(this::becomeSlow, patience.toMillis(), TimeUnit.MILLISECONDS);
        }

        private void becomeSlow() {
            slow = true;
            waiting();
        }

        private void waiting() {
            if (!ended && slow) {
                tell(link.state().isUp() ? new TakeState.Slow() : new TakeState.Away());
            }
        }

        private void answered(CommandAnswer answer) {
            if (!ended) {
                switch (answer) {
                    case TicketTaken ticket -> end(new TakeState.Taken(ticket));
                    case TalkBegun begun -> end(new TakeState.Taken(begun.ticket()));
                    case CommandRefused refused -> end(new TakeState.Refused(refused));
                    case TicketWithdrawn withdrawn -> LOG.error("a request answered as withdrawn");
                }
            }
        }

        private void end(TakeState state) {
            ended = true;
            stopListening();
            tell(state);
        }

        private void tell(TakeState state) {
            if (!state.equals(told)) {
                told = state;
                listener.accept(state);
            }
        }

        private void stopListening() {
            if (subscription != null) {
                subscription.close();
                subscription = null;
            }
        }

        @Override
        public void seen() {
            desk.execute(() -> settle(command.id()));
        }

        @Override
        public void giveUp() {
            desk.execute(() -> {
                ended = true;
                stopListening();
                withdraw(command.id());
            });
        }

        private void settle(CommandId take) {
            try {
                open.settle(take);
            } catch (UncheckedIOException e) {
                LOG.error("a request stays noted", e);
            }
        }
    }
}
