package it.sportello.hub.gateway;

import it.sportello.api.CommandAnswer;
import it.sportello.api.CommandAnswer.CommandRefused;
import it.sportello.api.CommandAnswer.TicketTaken;
import it.sportello.api.CommandAnswer.TicketWithdrawn;
import it.sportello.api.CommandId;
import it.sportello.api.DeviceCommand;
import it.sportello.api.HubMessage;
import it.sportello.api.Refusal;
import it.sportello.face.Language;
import it.sportello.hub.identity.EnrolledDevice;
import it.sportello.hub.queue.Answer;
import it.sportello.hub.queue.Channel;
import it.sportello.hub.queue.DeskUnavailableException;
import it.sportello.hub.queue.TicketCommand;
import it.sportello.hub.queue.TicketDesk;
import it.sportello.hub.queue.TicketTokens;
import it.sportello.hub.queue.views.QueueView;
import it.sportello.hub.queue.views.QueueView.Position;
import it.sportello.hub.queue.views.TicketView;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries the commands of kiosks to the queue's desk, and its answers back.
 *
 * <p>Organisation and branch are those of the device's enrolment, whatever it says. Where no answer can be had now, the
 * device is told to try again.
 */
final class Commands {

    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

    private final TicketDesk desk;
    private final TicketTokens tokens;
    private final QueueView queue;
    private final InstantSource clock;
    private final GatewayMetrics metrics;

    Commands(TicketDesk desk, TicketTokens tokens, QueueView queue, InstantSource clock, GatewayMetrics metrics) {
        this.desk = desk;
        this.tokens = tokens;
        this.queue = queue;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** Waits for the desk. */
    HubMessage answer(EnrolledDevice device, DeviceCommand command) {
        var begun = clock.instant();
        var answer = tryAnswer(device, command);
        metrics.countCommand(command, answer, begun);
        return answer;
    }

    private HubMessage tryAnswer(EnrolledDevice device, DeviceCommand command) {
        try {
            var answer = switch (command) {
                case DeviceCommand.TakeTicket take -> take(device, take);
                case DeviceCommand.TalkNow _ -> new CommandRefused(Refusal.NOT_ALLOWED, null);
                case DeviceCommand.WithdrawTicket withdraw -> withdraw(device, withdraw);
            };
            return new HubMessage.Reply(command.id(), answer);
        } catch (DeskUnavailableException e) {
            return new HubMessage.TryAgain(command.id());
        } catch (RuntimeException e) {
            LOG.error("A command of device {} failed", device.identity().id(), e);
            return new HubMessage.TryAgain(command.id());
        }
    }

    private CommandAnswer take(EnrolledDevice device, DeviceCommand.TakeTicket take) {
        var language = Language.find(take.language());
        if (language.isEmpty()) {
            // An answer, not a broken link: the kiosk's outbox would send it for ever.
            return new CommandRefused(Refusal.NOT_ALLOWED, null);
        }
        var command = new TicketCommand.TakeTicket(
                take.id(),
                device.organisation(),
                device.identity().branch(),
                take.service(),
                take.priority(),
                language.get().code(),
                Channel.KIOSK);
        return switch (desk.submit(command)) {
            case Answer.Accepted accepted ->
                Optional.ofNullable(accepted.ticket())
                        .flatMap(ticket -> queue.find(device.organisation(), ticket))
                        .<CommandAnswer>map(ticket -> taken(take.id(), ticket))
                        .orElseGet(() -> new CommandRefused(Refusal.UNKNOWN_TICKET, null));
            case Answer.Refused refused -> refused(refused);
        };
    }

    private CommandAnswer withdraw(EnrolledDevice device, DeviceCommand.WithdrawTicket withdraw) {
        var command = new TicketCommand.WithdrawTicket(withdraw.id(), device.organisation(), withdraw.taken());
        return switch (desk.submit(command)) {
            case Answer.Accepted _ -> new TicketWithdrawn();
            case Answer.Refused refused -> refused(refused);
        };
    }

    private TicketTaken taken(CommandId command, TicketView ticket) {
        var position = queue.findPosition(ticket);
        return new TicketTaken(
                ticket.id(),
                ticket.service(),
                ticket.number(),
                tokens.urlOf(command),
                ticket.meeting(),
                position.map(Position::peopleAhead).orElse(0),
                position.flatMap(Position::expectedWait).orElse(null),
                ticket.takenAt());
    }

    private static CommandRefused refused(Answer.Refused refused) {
        return new CommandRefused(refused.refusal(), refused.opensAt());
    }
}
