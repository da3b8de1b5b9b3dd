package it.sportello.hub.shell.lines;

import it.sportello.api.CommandId;
import it.sportello.api.LineId;
import it.sportello.api.ServicePointId;
import it.sportello.api.TicketId;
import it.sportello.api.TicketState;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.branch.ServicePoint;
import it.sportello.hub.identity.StaffId;
import it.sportello.hub.queue.Outcome;
import it.sportello.hub.queue.TicketCommand;
import it.sportello.hub.shell.frame.ChoiceDialog;
import it.sportello.hub.shell.frame.ChoiceDialog.Choice;
import it.sportello.hub.shell.lines.ConsoleState.AsideTicket;
import it.sportello.hub.shell.lines.ConsoleState.TicketCard;
import it.sportello.hub.shell.lines.ConsoleState.WaitingTicket;
import it.sportello.hub.shell.words.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Makes commands of what the expert presses, asking back where a choice is needed. */
final class Wishes {

    private final Words words;
    private final Office office;
    private final OrganisationId organisation;
    private final StaffId staff;
    private final Consumer<Function<CommandId, TicketCommand>> submit;

    Wishes(Words words, Worker worker, Office office, Consumer<Function<CommandId, TicketCommand>> submit) {
        this.words = words;
        this.office = office;
        this.organisation = worker.staff().organisation();
        this.staff = worker.staff().id();
        this.submit = submit;
    }

    void open(ServicePoint point) {
        submit.accept(id -> new TicketCommand.OpenPoint(id, organisation, staff, point.id()));
    }

    /** Does nothing where the state does not allow the act. */
    void act(Act act, ConsoleState state) {
        if (state.acts().contains(act)) {
            state.point().map(ServicePoint::id).ifPresent(point -> atPoint(act, point));
            state.current().ifPresent(ticket -> withTicket(act, ticket));
        }
    }

    private void atPoint(Act act, ServicePointId point) {
        switch (act) {
            case CALL_NEXT -> submit.accept(id -> new TicketCommand.CallNext(id, organisation, staff, point));
            case CLOSE_POINT -> submit.accept(id -> new TicketCommand.ClosePoint(id, organisation, staff, point));
            default -> {}
        }
    }

    private void withTicket(Act act, TicketCard card) {
        var ticket = card.id();
        switch (act) {
            case SERVE -> submit.accept(id -> new TicketCommand.Serve(id, organisation, staff, ticket));
            case RECALL -> submit.accept(id -> new TicketCommand.Recall(id, organisation, staff, ticket));
            case NO_SHOW -> submit.accept(id -> new TicketCommand.MarkNoShow(id, organisation, staff, ticket));
            case HOLD -> submit.accept(id -> new TicketCommand.Hold(id, organisation, staff, ticket));
            case FINISH -> askOutcome(card);
            case PENDING -> askPapers(card);
            case TRANSFER -> askLine(card);
            default -> {}
        }
    }

    private void askOutcome(TicketCard card) {
        var choices = Arrays.stream(Outcome.values())
                .map(outcome -> new Choice(words.say(outcome), () -> finish(card.id(), outcome)))
                .toList();
        ask("finish.ask", card.number(), choices);
    }

    private void finish(TicketId ticket, Outcome outcome) {
        submit.accept(id -> new TicketCommand.Finish(id, organisation, staff, ticket, outcome));
    }

    private void askPapers(TicketCard card) {
        var question = words.say("pending.ask", Map.of("number", card.number()));
        new PapersDialog(words, question, card.papers(), missing -> setPending(card.id(), missing)).open();
    }

    private void setPending(TicketId ticket, List<Integer> missing) {
        submit.accept(id -> new TicketCommand.SetPending(id, organisation, staff, ticket, missing));
    }

    private void askLine(TicketCard card) {
        var choices = office.lines().stream()
                .filter(line -> !line.id().equals(card.line()))
                .map(line -> new Choice(line.name(), () -> transfer(card.id(), line.id())))
                .toList();
        ask("transfer.ask", card.number(), choices);
    }

    private void transfer(TicketId ticket, LineId line) {
        submit.accept(id -> new TicketCommand.Transfer(id, organisation, staff, ticket, line));
    }

    void remove(WaitingTicket ticket) {
        Runnable removal = () -> submit.accept(id -> new TicketCommand.Remove(id, organisation, staff, ticket.id()));
        ask("remove.ask", ticket.number(), List.of(new Choice(words.say("remove.yes"), removal)));
    }

    void comeBack(AsideTicket ticket) {
        submit.accept(id -> ticket.state() == TicketState.ON_HOLD
                ? new TicketCommand.Resume(id, organisation, staff, ticket.id())
                : new TicketCommand.BringBack(id, organisation, staff, ticket.id()));
    }

    private void ask(String question, String number, List<Choice> choices) {
        new ChoiceDialog(words, words.say(question, Map.of("number", number)), choices).open();
    }
}
