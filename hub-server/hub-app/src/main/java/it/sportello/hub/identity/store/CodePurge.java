package it.sportello.hub.identity.store;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes out enrolment codes a day after they have expired, used or not, each hour. */
@Component
class CodePurge {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final InstantSource clock;

    CodePurge(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void purge() {
        jdbc.sql("delete from enrolment_code where hash = any (array(select hash from enrolment_code"
                        + " where expires_at < ? for update skip locked))")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
