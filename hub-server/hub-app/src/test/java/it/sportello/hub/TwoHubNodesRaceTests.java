package it.sportello.hub;

import static it.sportello.hub.Town.ANNA;
import static it.sportello.hub.Town.CENTRO;
import static it.sportello.hub.Town.COUNTER_1;
import static it.sportello.hub.Town.COUNTER_2;
import static it.sportello.hub.Town.DARIO;
import static it.sportello.hub.Town.IDENTITY_CARD;
import static it.sportello.hub.Town.ORGANISATION;
import static it.sportello.hub.Town.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.sportello.api.BoardFrame;
import it.sportello.api.CommandId;
import it.sportello.api.Priority;
import it.sportello.api.ServicePointId;
import it.sportello.api.TicketId;
import it.sportello.api.Topic;
import it.sportello.hub.cluster.FrameRelay;
import it.sportello.hub.cluster.Presence;
import it.sportello.hub.cluster.Presence.Sign;
import it.sportello.hub.identity.StaffId;
import it.sportello.hub.queue.Answer;
import it.sportello.hub.queue.Channel;
import it.sportello.hub.queue.Outcome;
import it.sportello.hub.queue.TicketCommand;
import it.sportello.hub.queue.TicketDesk;
import it.sportello.hub.queue.views.QueueView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two hub nodes on one database, joined by the grid. */
class TwoHubNodesRaceTests {

    private static final Duration SOON = Duration.ofSeconds(20);

    private static String database;
    private static ConfigurableApplicationContext first;
    private static ConfigurableApplicationContext second;

    @BeforeAll
    static void startTwoNodes() {
        database = TestDatabase.fresh();
        first = HubNode.start(database, 5961);
        second = HubNode.start(database, 5961);
    }

    @AfterAll
    static void stopThem() {
        second.close();
        first.close();
    }

    @BeforeEach
    void emptyTheQueue() {
        first.getBean(JdbcClient.class)
                .sql("truncate wait_forecast, ticket_step, ticket, point_state, ticket_number, command_answer cascade")
                .update();
    }

    @Test
    void showsATicketTakenOnOneNodeAndCalledOnTheOtherOnTheScreensOfEither() {
        open(first, ANNA, COUNTER_1);
        var ticket = take(first, command());
        var number = second.getBean(QueueView.class)
                .find(ORGANISATION, ticket)
                .orElseThrow()
                .number();
        call(second, ANNA, COUNTER_1);

        for (var node : List.of(first, second)) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(board(node))
                            .hasValueSatisfying(board -> assertThat(board.calls())
                                    .anySatisfy(call -> {
                                        assertThat(call.number()).isEqualTo(number);
                                        assertThat(call.label()).isEqualTo("1");
                                        assertThat(call.active()).isTrue();
                                    })));
        }
        finish(first, ANNA, ticket);
        desk(first).submit(new TicketCommand.ClosePoint(command(), ORGANISATION, ANNA, COUNTER_1));
        for (var node : List.of(first, second)) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(board(node))
                            .hasValueSatisfying(
                                    board -> assertThat(board.calls()).noneMatch(call -> call.active())));
        }
    }

    @Test
    void showsOnEitherNodeWhoIsConnectedToTheOtherAndForgetsThoseOfANodeThatIsGone() {
        var here = first.getBean(Presence.class);
        var there = second.getBean(Presence.class);
        var since = Instant.parse("2026-11-23T08:00:00Z");
        here.tell("kiosk", new Sign(true, since, "paper low"));
        awaitSign(there, "kiosk", new Sign(true, since, "paper low"));

        there.tell("kiosk", new Sign(true, since.plusSeconds(9), ""));
        awaitSign(here, "kiosk", new Sign(true, since.plusSeconds(9), "paper low"));
        here.tell("kiosk", new Sign(false, since.plusSeconds(10), ""));
        here.tell("other", new Sign(true, since, ""));
        awaitSign(there, "other", new Sign(true, since, ""));
        awaitSign(here, "kiosk", new Sign(true, since.plusSeconds(9), "paper low"));

        var third = HubNode.start(database, 5961);
        third.getBean(Presence.class).tell("screen", new Sign(true, since, ""));
        awaitSign(here, "screen", new Sign(true, since, ""));
        third.close();
        awaitSign(here, "screen", new Sign(false, since, ""));
    }

    private static void awaitSign(Presence presence, String id, Sign sign) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(presence.find(List.of(id))).containsEntry(id, sign));
    }

    @Test
    void neverGivesANumberTwiceNorCallsATicketTwice() throws Exception {
        open(first, ANNA, COUNTER_1);
        open(second, DARIO, COUNTER_2);
        var commands = IntStream.range(0, 300).mapToObj(i -> command()).toList();
        var work = new ArrayList<Callable<TicketId>>();
        // Each command reaches both nodes: whichever is first decides, the other gives the same answer.
        commands.forEach(id -> List.of(first, second).forEach(node -> work.add(() -> take(node, id))));
        var called = new ConcurrentLinkedQueue<TicketId>();
        work.add(() -> callAndFinish(first, ANNA, COUNTER_1, called));
        work.add(() -> callAndFinish(second, DARIO, COUNTER_2, called));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        }

        var jdbc = first.getBean(JdbcClient.class);
        assertThat(jdbc.sql("select count(*) from ticket where service_id = ? and channel = 'API'")
                        .param(IDENTITY_CARD.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(commands.size());
        assertThat(jdbc.sql("select count(distinct number) = count(*) and max(number) = count(*) from ticket"
                                + " where service_id = ? and branch_id = ?")
                        .params(IDENTITY_CARD.value(), CENTRO.value())
                        .query(Boolean.class)
                        .single())
                .as("no number twice, and no gap")
                .isTrue();
        assertThat(called).hasSizeGreaterThan(20).doesNotHaveDuplicates();
        assertThat(jdbc.sql("select ticket_id from ticket_step where kind = 'CALLED' group by ticket_id"
                                + " having count(*) > 1")
                        .query()
                        .listOfRows())
                .isEmpty();
    }

    private static TicketId callAndFinish(
            ConfigurableApplicationContext node,
            StaffId expert,
            ServicePointId point,
            ConcurrentLinkedQueue<TicketId> called) {
        for (int i = 0; i < 40; i++) {
            var answer = desk(node).submit(new TicketCommand.CallNext(command(), ORGANISATION, expert, point));
            if (answer instanceof Answer.Accepted(var ticket)) {
                called.add(ticket);
                finish(node, expert, ticket);
            }
        }
        return called.peek();
    }

    private static Optional<BoardFrame> board(ConfigurableApplicationContext node) {
        return node.getBean(FrameRelay.class).find(Topic.board(CENTRO)).map(BoardFrame.class::cast);
    }

    private static TicketDesk desk(ConfigurableApplicationContext node) {
        return node.getBean(TicketDesk.class);
    }

    private static void open(ConfigurableApplicationContext node, StaffId expert, ServicePointId point) {
        accepted(node, new TicketCommand.OpenPoint(command(), ORGANISATION, expert, point));
    }

    private static TicketId take(ConfigurableApplicationContext node, CommandId id) {
        return accepted(
                node,
                new TicketCommand.TakeTicket(
                        id, ORGANISATION, CENTRO, IDENTITY_CARD, Priority.NONE, "it", Channel.API));
    }

    private static void call(ConfigurableApplicationContext node, StaffId expert, ServicePointId point) {
        accepted(node, new TicketCommand.CallNext(command(), ORGANISATION, expert, point));
    }

    private static void finish(ConfigurableApplicationContext node, StaffId expert, TicketId ticket) {
        accepted(node, new TicketCommand.Serve(command(), ORGANISATION, expert, ticket));
        accepted(node, new TicketCommand.Finish(command(), ORGANISATION, expert, ticket, Outcome.SETTLED));
    }

    private static TicketId accepted(ConfigurableApplicationContext node, TicketCommand command) {
        var answer = desk(node).submit(command);
        assertThat(answer).as("%s", command).isInstanceOf(Answer.Accepted.class);
        return ((Answer.Accepted) answer).ticket();
    }
}
