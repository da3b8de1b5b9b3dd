package it.sportello.hub;

import static it.sportello.hub.Town.ANNA;
import static it.sportello.hub.Town.CENTRO;
import static it.sportello.hub.Town.IDENTITY_CARD;
import static it.sportello.hub.Town.ORGANISATION;
import static it.sportello.hub.Town.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportello.api.DeviceKind;
import it.sportello.api.Priority;
import it.sportello.hub.audit.AuditEntry;
import it.sportello.hub.audit.AuditLog;
import it.sportello.hub.audit.AuditSettings;
import it.sportello.hub.identity.Devices;
import it.sportello.hub.queue.Channel;
import it.sportello.hub.queue.TicketCommand;
import it.sportello.hub.queue.TicketDesk;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest
@ActiveProfiles("demo")
class PurgeStoryTests {

    @Autowired
    private ScheduledTaskHolder tasks;

    @Autowired
    private TicketDesk desk;

    @Autowired
    private Devices devices;

    @Autowired
    private AuditLog audit;

    @Autowired
    private InstantSource clock;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.register(registry);
    }

    @Test
    void takesOutWhatIsOldAndKeepsWhatIsNot() throws Exception {
        takeTickets();
        devices.issueCode(ORGANISATION, CENTRO, DeviceKind.KIOSK, ANNA);
        devices.issueCode(ORGANISATION, CENTRO, DeviceKind.SCREEN, ANNA);
        jdbc.sql("insert into wait_forecast (ticket_id, service_id, people_ahead, foretold_at)"
                        + " select id, service_id, 0, now() from ticket on conflict do nothing")
                .update();
        ageHalf("command_answer", "at", "command_hash", "8 days");
        ageHalf("ticket_step", "at", "ticket_id", "91 days");
        ageHalf("wait_forecast", "foretold_at", "ticket_id", "91 days");
        ageHalf("ticket", "expires_at", "id", "50 hours");
        jdbc.sql("update enrolment_code set expires_at = now() - interval '25 hours' where kind = 'SCREEN'")
                .update();

        purgeOnTwoNodesAtOnce();

        assertThat(count("command_answer")).isEqualTo(10);
        assertThat(count("ticket_step")).isEqualTo(10);
        assertThat(count("wait_forecast")).isEqualTo(10);
        assertThat(count("ticket"))
                .as("the tickets themselves stay, for the statistics")
                .isEqualTo(20);
        assertThat(count("ticket where priority <> 'NONE'")).isEqualTo(10);
        assertThat(count("enrolment_code where kind = 'SCREEN'")).isZero();
        assertThat(count("enrolment_code where kind = 'KIOSK'")).isPositive();
    }

    @Test
    void takesOutOldActsOnlyAndLetsNobodyElseDoSo() throws Exception {
        var now = clock.instant();
        var kept = new AuditEntry(ORGANISATION, now.minus(Duration.ofDays(729)), "system", "KEPT", "x", "");
        audit.append(List.of(
                kept, new AuditEntry(ORGANISATION, now.minus(Duration.ofDays(731)), "system", "PURGED", "x", "")));

        purgeOnTwoNodesAtOnce();

        assertThat(audit.listNewest(ORGANISATION, 100))
                .extracting(AuditEntry::act)
                .contains("KEPT")
                .doesNotContain("PURGED");
        assertThatThrownBy(() -> jdbc.sql("delete from audit_entry").update())
                .hasMessageContaining("audit entries are written once");
        assertThatThrownBy(() -> jdbc.sql("update audit_entry set at = now()").update())
                .hasMessageContaining("audit entries are written once");
        assertThatThrownBy(() -> new AuditSettings(Duration.ofDays(1))).hasMessageContaining("30d");
    }

    private void purgeOnTwoNodesAtOnce() throws Exception {
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> node = () -> {
                tasks.getScheduledTasks()
                        .forEach(task -> task.getTask().getRunnable().run());
                return true;
            };
            for (var done : nodes.invokeAll(List.of(node, node))) {
                assertThat(done.get()).isTrue();
            }
        }
    }

    private void takeTickets() {
        for (int i = 0; i < 20; i++) {
            desk.submit(new TicketCommand.TakeTicket(
                    command(), ORGANISATION, CENTRO, IDENTITY_CARD, Priority.SENIOR, "it", Channel.API));
        }
    }

    /** Puts half of the rows back in time. */
    private void ageHalf(String table, String column, String key, String by) {
        jdbc.sql("update " + table + " set " + column + " = now() - interval '" + by + "' where " + key + " in (select "
                        + key + " from " + table + " order by " + key + " limit 10)")
                .update();
    }

    private int count(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Integer.class).single();
    }
}
