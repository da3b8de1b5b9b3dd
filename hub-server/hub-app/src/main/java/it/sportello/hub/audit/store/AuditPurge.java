package it.sportello.hub.audit.store;

import it.sportello.hub.audit.AuditSettings;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes out acts that are older than the book is kept, each hour. Only a transaction that says so may take any out. */
@Component
class AuditPurge {

    private static final Logger log = LoggerFactory.getLogger(AuditPurge.class);
    private static final int BITE = 5_000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final AuditSettings settings;
    private final InstantSource clock;

    AuditPurge(JdbcTemplate jdbc, TransactionTemplate transaction, AuditSettings settings, InstantSource clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void purge() {
        int all = 0;
        int rows = BITE;
        while (rows == BITE) {
            rows = Objects.requireNonNull(transaction.execute(status -> purgeBite()));
            all += rows;
        }
        if (all > 0) {
            log.info("Taken out: {} acts older than {}", all, settings.audit());
        }
    }

    private int purgeBite() {
        jdbc.queryForObject("select set_config('sportello.purge', 'audit', true)", String.class);
        return jdbc.update(
                "delete from audit_entry where id = any (array(select id from audit_entry where at < ?"
                        + " order by id limit ? for update skip locked))",
                Timestamp.from(clock.instant().minus(settings.audit())),
                BITE);
    }
}
