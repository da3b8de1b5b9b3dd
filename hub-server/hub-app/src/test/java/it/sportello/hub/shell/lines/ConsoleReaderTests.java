package it.sportello.hub.shell.lines;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.api.CommandId;
import it.sportello.api.TicketId;
import it.sportello.api.TicketState;
import it.sportello.hub.identity.Staff;
import it.sportello.hub.queue.Outcome;
import it.sportello.hub.queue.TicketCommand;
import it.sportello.hub.shell.ConsoleTown;
import it.sportello.hub.shell.PlainQueue;
import it.sportello.hub.shell.lines.ConsoleState.LineCard;
import it.sportello.hub.shell.lines.ConsoleState.PointChoice;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsoleReaderTests {

    private final ConsoleTown town = new ConsoleTown();
    private final PlainQueue queue = new PlainQueue();

    @BeforeEach
    void fill() {
        queue.reset();
    }

    @Test
    void withoutAnOpenPointItOffersCountersAndRemoteDesksButNoBooths() {
        var state = read(ConsoleTown.ANNA);
        assertThat(state.point()).isEmpty();
        assertThat(state.acts()).isEmpty();
        assertThat(state.choices())
                .extracting(choice -> choice.point().id())
                .containsExactly(
                        ConsoleTown.COUNTER_1.id(),
                        ConsoleTown.COUNTER_2.id(),
                        ConsoleTown.COUNTER_3.id(),
                        ConsoleTown.DESK_1.id());
    }

    @Test
    void aTakenPointNamesWhoHasIt() {
        queue.open(ConsoleTown.COUNTER_2, ConsoleTown.MARCO.id().value());
        assertThat(read(ConsoleTown.ANNA).choices())
                .extracting(PointChoice::takenBy)
                .containsExactly(null, "Marco Bruni", null, null);
    }

    @Test
    void onlyTheLineOfSeveralBranchesNamesTheBranchOfATicket() {
        var lines = read(ConsoleTown.ANNA).lines();
        assertThat(lines).extracting(LineCard::shared).containsExactly(false, false, true);
        assertThat(lines.get(0).tickets().getFirst().branch()).isEmpty();
        assertThat(lines.get(2).tickets().getFirst().branch()).isEqualTo("Centro");
    }

    @Test
    void aPostponedTicketTellsUntilWhen() {
        var tickets = read(ConsoleTown.ANNA).lines().getFirst().tickets();
        assertThat(tickets.get(2).postponedUntil()).isNotNull();
        assertThat(tickets.get(1).postponedUntil()).isNull();
    }

    @Test
    void whatCanBeDoneFollowsTheTicket() {
        openFor(ConsoleTown.ANNA);
        assertThat(read(ConsoleTown.ANNA).acts()).containsExactlyInAnyOrder(Act.CALL_NEXT, Act.CLOSE_POINT);
        call();
        assertThat(read(ConsoleTown.ANNA).acts())
                .containsExactlyInAnyOrder(Act.SERVE, Act.RECALL, Act.NO_SHOW, Act.CLOSE_POINT);
        queue.submit(new TicketCommand.Serve(command(), ConsoleTown.TOWN, ConsoleTown.ANNA.id(), first()));
        assertThat(read(ConsoleTown.ANNA).acts())
                .containsExactlyInAnyOrder(Act.FINISH, Act.HOLD, Act.PENDING, Act.TRANSFER, Act.CLOSE_POINT);
    }

    @Test
    void theCurrentTicketSpeaksTheLanguageOfTheConsole() {
        openFor(ConsoleTown.MARCO);
        queue.submit(new TicketCommand.CallNext(
                command(), ConsoleTown.TOWN, ConsoleTown.MARCO.id(), ConsoleTown.COUNTER_1.id()));
        var ticket = read(ConsoleTown.MARCO).current().orElseThrow();
        assertThat(ticket.service()).isEqualTo("Elektronische Identitätskarte");
        assertThat(ticket.papers()).contains("Gesundheitskarte");
        assertThat(ticket.language()).isEqualTo("en");
    }

    @Test
    void aNoShowIsSetAsideAndAFinishedOneIsGone() {
        openFor(ConsoleTown.ANNA);
        call();
        queue.submit(new TicketCommand.MarkNoShow(command(), ConsoleTown.TOWN, ConsoleTown.ANNA.id(), first()));
        assertThat(read(ConsoleTown.ANNA).aside())
                .singleElement()
                .satisfies(ticket -> assertThat(ticket.state()).isEqualTo(TicketState.NO_SHOW));
        queue.submit(
                new TicketCommand.Finish(command(), ConsoleTown.TOWN, ConsoleTown.ANNA.id(), first(), Outcome.SETTLED));
        assertThat(read(ConsoleTown.ANNA).aside()).isEmpty();
    }

    @Test
    void oneWithoutLinesIsOfferedNothing() {
        var state = read(ConsoleTown.SARA);
        assertThat(state.serves()).isFalse();
        assertThat(state.choices()).isEmpty();
        assertThat(state.lines()).isEmpty();
    }

    @Test
    void timeAloneChangesNothing() {
        assertThat(read(ConsoleTown.ANNA)).isEqualTo(read(ConsoleTown.ANNA));
    }

    private ConsoleState read(Staff staff) {
        var office = new Offices(town, town, town).read(ConsoleTown.TOWN);
        var worker = new Worker(staff, town.profileOf(staff.id()), staff.language());
        return new ConsoleReader(office, worker, 3).read(queue.snapshotOf(ConsoleTown.TOWN));
    }

    private void openFor(Staff staff) {
        queue.open(ConsoleTown.COUNTER_1, staff.id().value());
    }

    private void call() {
        queue.submit(new TicketCommand.CallNext(
                command(), ConsoleTown.TOWN, ConsoleTown.ANNA.id(), ConsoleTown.COUNTER_1.id()));
    }

    private static TicketId first() {
        return new TicketId(ConsoleTown.id("A041"));
    }

    private static CommandId command() {
        return new CommandId(UUID.randomUUID());
    }
}
