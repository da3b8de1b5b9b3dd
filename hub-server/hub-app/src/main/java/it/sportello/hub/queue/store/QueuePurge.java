package it.sportello.hub.queue.store;

import it.sportello.hub.queue.KeepingSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes out what the queue no longer needs, each hour. In bites, so that nobody waits for it; rows that another node is
 * taking out are passed over.
 */
@Component
class QueuePurge {

    private static final Logger log = LoggerFactory.getLogger(QueuePurge.class);
    private static final int BITE = 5_000;

    private final JdbcTemplate jdbc;
    private final KeepingSettings keep;
    private final InstantSource clock;

    QueuePurge(JdbcTemplate jdbc, KeepingSettings keep, InstantSource clock) {
        this.jdbc = jdbc;
        this.keep = keep;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void purge() {
        delete("command_answer", "at", keep.answers());
        delete("ticket_step", "at", keep.steps());
        delete("wait_forecast", "foretold_at", keep.forecasts());
        repeat(
                "priority reasons",
                "update ticket set priority = 'NONE' where id = any (array(select id from ticket"
                        + " where priority <> 'NONE' and expires_at < ? and state not in ('CALLED', 'SERVING')"
                        + " limit ? for update skip locked))",
                keep.priorities());
    }

    private void delete(String table, String column, Duration kept) {
        repeat(
                table,
                "delete from " + table + " where ctid = any (array(select ctid from " + table + " where " + column
                        + " < ? limit ? for update skip locked))",
                kept);
    }

    private void repeat(String what, String sql, Duration kept) {
        var before = Sql.time(clock.instant().minus(kept));
        int all = 0;
        int rows = BITE;
        while (rows == BITE) {
            rows = jdbc.update(sql, before, BITE);
            all += rows;
        }
        if (all > 0) {
            log.info("Taken out: {} rows of {}", all, what);
        }
    }
}
