package it.sportello.hub.queue.store;

import java.sql.SQLException;
import java.util.stream.Stream;

/** PostgreSQL's word for a disk without room. */
public final class FullDisk {

    private static final String DISK_FULL = "53100";

    private FullDisk() {}

    /** Whether that is what the fault comes from. */
    public static boolean isCauseOf(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState()));
    }
}
