package it.sportello.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A running PostgreSQL server that belongs to this program: it listens on 127.0.0.1 only, wants a password from
 * everybody, and keeps what is committed.
 *
 * <p>Safe for use by many threads. {@link #close} ends it; a program that is killed leaves it running, and the next
 * {@link #start} on the same folder takes it over.
 *
 * <p>Tests share one server per JVM and make a database per test class:
 *
 * <pre>{@code
 * EmbeddedPostgres server = EmbeddedPostgres.start(
 *         EmbeddedPostgresSettings.in(Path.of("target", "postgres")).withDurable(false));
 * Runtime.getRuntime().addShutdownHook(new Thread(server::close));
 * server.createDatabase("tickets");
 * }</pre>
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private final EmbeddedPostgresSettings settings;
    private final Postmaster postmaster;
    private final Programs programs;
    private final Login login;
    private final FileChannel lock;
    private final AtomicBoolean closed = new AtomicBoolean();

    EmbeddedPostgres(
            EmbeddedPostgresSettings settings,
            Postmaster postmaster,
            Programs programs,
            Login login,
            FileChannel lock) {
        this.settings = settings;
        this.postmaster = postmaster;
        this.programs = programs;
        this.login = login;
        this.lock = lock;
        postmaster.end().thenRun(this::tellExit);
    }

    /**
     * Starts the server of a folder, or takes over the one a killed program left running there, and returns once it
     * answers.
     *
     * @throws EmbeddedPostgresException if it cannot run; no server is left running then
     */
    public static EmbeddedPostgres start(EmbeddedPostgresSettings settings) {
        try {
            return new Startup(settings, new SecureRandom()).run();
        } catch (IOException e) {
            throw EmbeddedPostgresException.of(e);
        }
    }

    /** The address of the database named in the settings. */
    public String jdbcUrl() {
        return jdbcUrl(settings.database());
    }

    /** The address of another database of this server. */
    public String jdbcUrl(String database) {
        return login.jdbcUrl(database);
    }

    public String username() {
        return Cluster.SUPERUSER;
    }

    /** The password of the user; it must reach no log. */
    public String password() {
        return login.password();
    }

    public int port() {
        return login.port();
    }

    /** The number of the server's main program in the operating system. */
    public long pid() {
        return postmaster.handle().pid();
    }

    public boolean isRunning() {
        return postmaster.isRunning();
    }

    /** Makes an empty database; the name consists of small letters, digits and underscores. */
    public void createDatabase(String name) throws SQLException {
        login.create(name);
    }

    /** Removes a database, if it exists, and cuts off whoever is connected to it. */
    public void dropDatabase(String name) throws SQLException {
        login.drop(name);
    }

    /** Cuts off all clients, writes everything to disk and ends the server. Harmless when repeated. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try (lock) {
            if (postmaster.isRunning()) {
                postmaster.stop(programs);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tellExit() {
        if (!closed.get()) {
            settings.onExit().run();
        }
    }
}
