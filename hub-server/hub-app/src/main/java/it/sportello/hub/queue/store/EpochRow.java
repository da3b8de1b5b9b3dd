package it.sportello.hub.queue.store;

import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The row of the epoch: it puts the versions counted after a restored backup above those counted before it. */
@Component
public class EpochRow {

    private final JdbcTemplate jdbc;

    EpochRow(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins a new epoch, for all nodes: later than every one that began before now, whatever the database remembers. */
    public void begin(Instant now) {
        jdbc.update("update queue_epoch set seconds = greatest(seconds + 1, ?)", now.getEpochSecond());
    }
}
