package it.sportello.postgres;

import java.nio.file.Path;

/**
 * What an embedded PostgreSQL is started with.
 *
 * @param dataFolder private folder of the server; made if missing, and used by one program at a time
 * @param port TCP port on 127.0.0.1; 0 takes a free one and keeps it for the next starts while it stays free
 * @param database name of the database to make and to connect to
 * @param durable whether a commit survives power loss; false only for tests
 * @param minimumFreeBytes usable disk space below which the server is not started
 * @param onExit told once, on a thread of the system, if the server ends without being closed
 */
public record EmbeddedPostgresSettings(
        Path dataFolder, int port, String database, boolean durable, long minimumFreeBytes, Runnable onExit) {
    private static final long DEFAULT_MINIMUM_FREE_BYTES = 300L * 1024 * 1024;

    public EmbeddedPostgresSettings {
        dataFolder = dataFolder.toAbsolutePath().normalize();
        DatabaseName.check(database);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("no such port: " + port);
        }
    }

    /** Durable settings with a free port, the database "sportello" and 300 MB of wanted space. */
    public static EmbeddedPostgresSettings in(Path dataFolder) {
        return new EmbeddedPostgresSettings(dataFolder, 0, "sportello", true, DEFAULT_MINIMUM_FREE_BYTES, () -> {});
    }

    public EmbeddedPostgresSettings withPort(int newPort) {
        return new EmbeddedPostgresSettings(dataFolder, newPort, database, durable, minimumFreeBytes, onExit);
    }

    public EmbeddedPostgresSettings withDatabase(String newDatabase) {
        return new EmbeddedPostgresSettings(dataFolder, port, newDatabase, durable, minimumFreeBytes, onExit);
    }

    public EmbeddedPostgresSettings withDurable(boolean newDurable) {
        return new EmbeddedPostgresSettings(dataFolder, port, database, newDurable, minimumFreeBytes, onExit);
    }

    public EmbeddedPostgresSettings withMinimumFreeBytes(long newMinimum) {
        return new EmbeddedPostgresSettings(dataFolder, port, database, durable, newMinimum, onExit);
    }

    public EmbeddedPostgresSettings withOnExit(Runnable newOnExit) {
        return new EmbeddedPostgresSettings(dataFolder, port, database, durable, minimumFreeBytes, newOnExit);
    }
}
