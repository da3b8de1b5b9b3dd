package it.sportello.hub;

import static it.sportello.hub.Town.CENTRO;
import static it.sportello.hub.Town.IDENTITY_CARD;
import static it.sportello.hub.Town.ORGANISATION;
import static it.sportello.hub.Town.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.sportello.api.BoardFrame;
import it.sportello.api.Frame;
import it.sportello.api.Priority;
import it.sportello.api.Topic;
import it.sportello.hub.cluster.FrameRelay;
import it.sportello.hub.queue.Channel;
import it.sportello.hub.queue.TicketCommand;
import it.sportello.hub.queue.TicketDesk;
import it.sportello.hub.queue.store.EpochRow;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest
@ActiveProfiles("demo")
class RestoredBackupStoryTests {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String TABLES = "command_answer, ticket, ticket_step, wait_forecast, line_state, queue_epoch";

    @Autowired
    private TicketDesk desk;

    @Autowired
    private FrameRelay relay;

    @Autowired
    private EpochRow epoch;

    @Autowired
    private InstantSource clock;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.register(registry);
    }

    @Test
    void whatIsShownAfterABackupWasPutBackReplacesWhatWasShownBefore() {
        take(1);
        awaitWaiting(1);
        for (var table : TABLES.split(", ")) {
            jdbc.sql("create table backup_of_" + table + " as table " + table).update();
        }
        take(5);
        var before = awaitWaiting(6);

        putBack();
        var after = awaitWaiting(1);

        assertThat(after.isNewerThan(before)).isTrue();
        assertThat(after.version()).isGreaterThan(before.version()).isLessThan(1L << 53);
    }

    @Test
    void aHubThatStartsIsInALaterEpochThanAnyBeforeWhateverTheDatabaseRemembers() {
        var now = clock.instant();
        epoch.begin(now);
        long live = seconds();
        jdbc.sql("update queue_epoch set seconds = 0").update();
        epoch.begin(now.plusSeconds(600));
        assertThat(seconds()).isGreaterThan(live);

        long later = seconds();
        epoch.begin(Instant.EPOCH);
        assertThat(seconds()).as("though the clock was put back").isEqualTo(later + 1);
    }

    private void putBack() {
        var script = new StringBuilder("begin; truncate wait_forecast, ticket_step, ticket, command_answer, line_state,"
                + " queue_epoch cascade;");
        for (var table : TABLES.split(", ")) {
            script.append(" insert into ")
                    .append(table)
                    .append(" table backup_of_")
                    .append(table)
                    .append(";");
        }
        jdbc.sql(script.append(" commit").toString()).update();
    }

    private long seconds() {
        return jdbc.sql("select seconds from queue_epoch").query(Long.class).single();
    }

    private void take(int tickets) {
        for (int i = 0; i < tickets; i++) {
            desk.submit(new TicketCommand.TakeTicket(
                    command(), ORGANISATION, CENTRO, IDENTITY_CARD, Priority.NONE, "it", Channel.API));
        }
    }

    private Frame awaitWaiting(int people) {
        return await().atMost(SOON)
                .until(
                        () -> relay.find(Topic.board(CENTRO)).orElse(null),
                        frame -> frame instanceof BoardFrame board
                                && board.waiting().stream()
                                                .mapToInt(waiting -> waiting.waiting())
                                                .sum()
                                        == people);
    }
}
