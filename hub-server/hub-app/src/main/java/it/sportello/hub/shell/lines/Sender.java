package it.sportello.hub.shell.lines;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import it.sportello.api.CommandId;
import it.sportello.hub.queue.Answer;
import it.sportello.hub.queue.TicketCommand;
import it.sportello.hub.queue.TicketDesk;
import it.sportello.hub.shell.frame.Background;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the commands of one page, one at a time, without holding the page up.
 *
 * <p>Where the outcome of a command stayed unknown, the same wish goes out again under the same id, so it can never be
 * done twice. To be used under the page's lock.
 */
final class Sender {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    private final TicketDesk desk;
    private final Background background;
    private boolean busy;
    private @Nullable TicketCommand doubtful;

    Sender(TicketDesk desk, Background background) {
        this.desk = desk;
        this.background = background;
    }

    boolean isBusy() {
        return busy;
    }

    /** Sends the command and tells the reply under the page's lock; does nothing while another is under way. */
    void send(UI ui, Function<CommandId, TicketCommand> wish, Consumer<Reply> then) {
        if (busy) {
            return;
        }
        busy = true;
        var command = commandFor(wish);
        background.run(() -> {
            var reply = submit(command);
            try {
                ui.access(() -> {
                    busy = false;
                    doubtful = reply instanceof Unsure ? command : null;
                    then.accept(reply);
                });
            } catch (UIDetachedException gone) {
                LOG.debug("the page is gone before its answer");
            }
        });
    }

    private TicketCommand commandFor(Function<CommandId, TicketCommand> wish) {
        var held = doubtful;
        if (held != null && wish.apply(held.id()).equals(held)) {
            return held;
        }
        return wish.apply(new CommandId(UUID.randomUUID()));
    }

    /** Whatever goes wrong here, the outcome is unknown to the page, and it must hear of it. */
    private Reply submit(TicketCommand command) {
        try {
            return new Answered(desk.submit(command));
        } catch (RuntimeException e) {
            LOG.warn("no answer to a command of type {}", command.getClass().getSimpleName(), e);
            return new Unsure();
        }
    }

    /** What became of a command. */
    sealed interface Reply {}

    record Answered(Answer answer) implements Reply {}

    /** Nobody knows whether it was carried out; the same wish may be sent again. */
    record Unsure() implements Reply {}
}
