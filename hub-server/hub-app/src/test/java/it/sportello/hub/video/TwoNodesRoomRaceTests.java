package it.sportello.hub.video;

import static it.sportello.hub.Town.BOOTH_CENTRO;
import static it.sportello.hub.Town.CARLA;
import static it.sportello.hub.Town.CENTRO;
import static it.sportello.hub.Town.ELENA;
import static it.sportello.hub.Town.ONLINE;
import static it.sportello.hub.Town.ORGANISATION;
import static it.sportello.hub.Town.REMOTE_1;
import static it.sportello.hub.Town.REMOTE_2;
import static it.sportello.hub.Town.TAXES;
import static it.sportello.hub.Town.command;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.api.Priority;
import it.sportello.api.TicketId;
import it.sportello.api.TicketState;
import it.sportello.api.room.RoomEvent;
import it.sportello.api.room.RoomEvent.Ended.Reason;
import it.sportello.api.room.RoomMessage;
import it.sportello.api.room.RoomPhase;
import it.sportello.api.room.Signal;
import it.sportello.hub.HubNode;
import it.sportello.hub.TestDatabase;
import it.sportello.hub.queue.Answer;
import it.sportello.hub.queue.TicketCommand;
import it.sportello.hub.queue.TicketDesk;
import it.sportello.hub.queue.views.QueueView;
import it.sportello.hub.queue.views.TicketView;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rooms whose participants are on two hub nodes, and citizens who want the same booth. */
class TwoNodesRoomRaceTests {

    private static final int ROUNDS = 25;

    private static ConfigurableApplicationContext first;
    private static ConfigurableApplicationContext second;

    @BeforeAll
    static void startTwoNodes() {
        var database = TestDatabase.fresh();
        var settings = new String[] {"--sportello.video.look=200ms", "--sportello.video.away-limit=1s"};
        first = HubNode.start(database, 5971, settings);
        second = HubNode.start(database, 5971, settings);
    }

    @AfterAll
    static void stopThem() {
        second.close();
        first.close();
    }

    @AfterEach
    void emptyTheQueue() {
        // First the rooms: whoever locks one reads its ticket.
        jdbc().sql("truncate room cascade").update();
        jdbc().sql("truncate ticket, ticket_number, point_state, command_answer, ticket_step, wait_forecast cascade")
                .update();
    }

    @Test
    void bringsTogetherThoseOnTwoNodes() {
        var ticket = day(first).calledFromHome();
        try (var citizen = RoomClient.connect(port(first));
                var expert = RoomClient.connect(port(second))) {
            var here = citizen.enter(day(first).passOfCitizen(ticket));
            var there = expert.enter(day(second).passOf(CARLA, ticket));
            citizen.see(view -> view.find(there.self()).isPresent());

            citizen.say(new RoomMessage.Send(there.self(), there.connection(), new Signal.Offer("v=0")));
            for (int i = 0; i < 40; i++) {
                citizen.say(new RoomMessage.Send(
                        there.self(), there.connection(), new Signal.Candidate("candidate:" + i, "0", 0)));
            }
            assertThat(expert.hear(RoomEvent.Received.class).signal()).isEqualTo(new Signal.Offer("v=0"));
            for (int i = 0; i < 40; i++) {
                assertThat(expert.hear(RoomEvent.Received.class).signal())
                        .isEqualTo(new Signal.Candidate("candidate:" + i, "0", 0));
            }
            expert.say(new RoomMessage.Send(here.self(), here.connection(), new Signal.Answer("v=1")));
            assertThat(citizen.hear(RoomEvent.Received.class).signal()).isEqualTo(new Signal.Answer("v=1"));
            expert.say(new RoomMessage.Say(UUID.randomUUID(), "Buongiorno"));
            assertThat(citizen.hear(RoomEvent.Said.class).line().text()).isEqualTo("Buongiorno");
            day(second).serve(ticket);
            citizen.see(view -> view.phase() == RoomPhase.IN_SESSION);
        }
    }

    @Test
    void showsANewPeerBeforeItsFirstSignalComes() {
        var ticket = day(first).calledFromHome();
        for (int i = 0; i < 10; i++) {
            try (var expert = RoomClient.connect(port(second));
                    var citizen = RoomClient.connect(port(first))) {
                var there = expert.enter(day(second).passOf(CARLA, ticket));
                var here = citizen.enter(day(first).passOfCitizen(ticket));
                citizen.say(new RoomMessage.Send(there.self(), there.connection(), new Signal.Offer("v=0")));
                expert.see(view -> view.participants().stream()
                        .anyMatch(each -> here.connection().equals(each.connection())));
                assertThat(expert.hear(RoomEvent.Received.class).fromConnection())
                        .isEqualTo(here.connection());
            }
        }
    }

    @Test
    void endsTheOlderLinkOnTheOtherNode() {
        var ticket = day(first).calledFromHome();
        try (var phone = RoomClient.connect(port(first));
                var computer = RoomClient.connect(port(second))) {
            phone.enter(day(first).passOfCitizen(ticket));
            computer.enter(day(second).passOfCitizen(ticket));
            assertThat(phone.hear(RoomEvent.Ended.class).reason()).isEqualTo(Reason.ELSEWHERE);
            day(first).serve(ticket);
            computer.see(view -> view.phase() == RoomPhase.IN_SESSION);
        }
    }

    @Test
    void setsAsideTheMissedOnceAlthoughBothNodesLook() {
        var ticket = day(first).calledFromHome();
        try (var citizen = RoomClient.connect(port(first));
                var expert = RoomClient.connect(port(second))) {
            citizen.enter(day(first).passOfCitizen(ticket));
            expert.enter(day(second).passOf(CARLA, ticket));
            day(first).serve(ticket);
            expert.see(view -> view.phase() == RoomPhase.IN_SESSION);
            citizen.close();
            expert.see(view -> view.phase() == RoomPhase.ON_HOLD);
        }
        assertThat(jdbc().sql("select count(*) from ticket_step where kind = 'HELD' and actor = 'system'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void missesThoseWhoseNodeDied() {
        var ticket = day(first).calledFromHome();
        try (var citizen = RoomClient.connect(port(first));
                var expert = RoomClient.connect(port(second))) {
            citizen.enter(day(first).passOfCitizen(ticket));
            var self = expert.enter(day(second).passOf(CARLA, ticket)).self();
            citizen.see(view -> view.find(self).isPresent());
            // A killed node leaves its rows behind and renews no lease.
            jdbc().sql("update room_participant set node = ? where id = ?")
                    .params(UUID.randomUUID(), self.value())
                    .update();
            var view = citizen.see(each -> each.find(self).orElseThrow().awaySince() != null);
            assertThat(view.find(self).orElseThrow().connection()).isNull();
            assertThat(expert.hear(RoomEvent.Ended.class).reason()).isEqualTo(Reason.UNAVAILABLE);
        }
    }

    @Test
    void givesABoothToOneOfTwoCitizensWhoComeInAtOnce() throws Exception {
        day(first).open(CARLA, REMOTE_1);
        day(first).open(ELENA, REMOTE_2);
        day(first).take(ONLINE);
        day(first).take(ONLINE);
        var one = day(first).call(CARLA, REMOTE_1);
        var other = day(first).call(ELENA, REMOTE_2);
        for (int i = 0; i < ROUNDS; i++) {
            var answers = together(
                    () -> desk(first).submit(new TicketCommand.Relocate(command(), ORGANISATION, one, BOOTH_CENTRO)),
                    () -> desk(second)
                            .submit(new TicketCommand.Relocate(command(), ORGANISATION, other, BOOTH_CENTRO)));
            assertThat(answers.stream().filter(Answer.Accepted.class::isInstance))
                    .hasSize(1);
            assertThat(List.of(view(one), view(other)).stream().filter(ticket -> BOOTH_CENTRO.equals(ticket.place())))
                    .hasSize(1);
            day(first).accepted(new TicketCommand.Relocate(command(), ORGANISATION, one, null));
            day(second).accepted(new TicketCommand.Relocate(command(), ORGANISATION, other, null));
        }
    }

    @Test
    void givesABoothToTheCallOrToTheRelocationAndNeverToBoth() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            var fromHome = day(first).calledFromHome();
            day(first).open(ELENA, REMOTE_2);
            var waiting = day(first).take(CENTRO);
            var answers = together(
                    () -> desk(first)
                            .submit(new TicketCommand.Relocate(command(), ORGANISATION, fromHome, BOOTH_CENTRO)),
                    () -> desk(second).submit(new TicketCommand.CallNext(command(), ORGANISATION, ELENA, REMOTE_2)));
            assertThat(answers.stream().filter(Answer.Accepted.class::isInstance))
                    .hasSize(1);
            boolean moved = BOOTH_CENTRO.equals(view(fromHome).place());
            assertThat(view(waiting).state()).isEqualTo(moved ? TicketState.WAITING : TicketState.CALLED);
            end(fromHome);
            end(waiting);
        }
    }

    @Test
    void beginsOneTalkInABoothThatTwoAskForAtOnce() throws Exception {
        day(first).open(CARLA, REMOTE_1);
        day(first).open(ELENA, REMOTE_2);
        for (int i = 0; i < ROUNDS; i++) {
            var answers = together(() -> talk(first), () -> talk(second));
            var tickets = answers.stream()
                    .map(answer -> ((Answer.Accepted) answer).ticket())
                    .toList();
            assertThat(tickets.stream().map(this::view).map(TicketView::state))
                    .containsExactlyInAnyOrder(TicketState.CALLED, TicketState.WAITING);
            tickets.forEach(this::end);
        }
    }

    private static Answer talk(ConfigurableApplicationContext node) {
        return desk(node)
                .submit(new TicketCommand.TalkNow(
                        command(), ORGANISATION, CENTRO, TAXES, Priority.NONE, "it", BOOTH_CENTRO));
    }

    @SafeVarargs
    private static List<Answer> together(Callable<Answer>... asked) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(List.of(asked)).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
        }
    }

    private void end(TicketId ticket) {
        day(first).accepted(new TicketCommand.Leave(command(), ORGANISATION, ticket));
    }

    private TicketView view(TicketId ticket) {
        return first.getBean(QueueView.class).find(ORGANISATION, ticket).orElseThrow();
    }

    private static RoomDay day(ConfigurableApplicationContext node) {
        return new RoomDay(desk(node), node.getBean(Rooms.class));
    }

    private static TicketDesk desk(ConfigurableApplicationContext node) {
        return node.getBean(TicketDesk.class);
    }

    private static int port(ConfigurableApplicationContext node) {
        return ((WebServerApplicationContext) node).getWebServer().getPort();
    }

    private static JdbcClient jdbc() {
        return first.getBean(JdbcClient.class);
    }
}
