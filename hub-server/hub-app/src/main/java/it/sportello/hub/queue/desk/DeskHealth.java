package it.sportello.hub.queue.desk;

import it.sportello.hub.queue.store.FullDisk;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Whether the desk can write, as its last batch found. A fault is told for a minute: a node from which a balancer keeps
 * the callers away would never find out that it is over.
 */
@Component
class DeskHealth implements HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(DeskHealth.class);

    private static final Duration TOLD_FOR = Duration.ofMinutes(1);

    private final InstantSource clock;
    private volatile @Nullable Fault fault;

    private record Fault(String words, Instant at) {}

    DeskHealth(InstantSource clock) {
        this.clock = clock;
    }

    /** Remembers a fault of the database; one of the command itself is none. */
    void failed(Throwable cause) {
        if (!FullDisk.isCauseOf(cause)
                && !(cause instanceof DataAccessResourceFailureException)
                && !(cause instanceof TransactionException)) {
            return;
        }
        var what = FullDisk.isCauseOf(cause)
                ? "The disk of the database is full."
                : "The database cannot be reached or written.";
        var words = what + " No ticket can be taken or called until that is mended; nothing that was answered is lost.";
        var before = fault;
        if (before == null || !before.words().equals(words)) {
            log.error(words);
        }
        fault = new Fault(words, clock.instant());
    }

    void wrote() {
        if (fault != null) {
            log.info("The database can be written again");
            fault = null;
        }
    }

    @Override
    public Health health() {
        var known = fault;
        return known == null || known.at().plus(TOLD_FOR).isBefore(clock.instant())
                ? Health.up().build()
                : Health.outOfService().withDetail("fault", known.words()).build();
    }
}
