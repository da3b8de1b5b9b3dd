package it.sportello.hub;

import it.sportello.postgres.EmbeddedPostgres;
import it.sportello.postgres.EmbeddedPostgresSettings;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A real PostgreSQL for the tests of this module: one server for all, a fresh database for each story. */
public final class TestDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabase() {}

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            var server = EmbeddedPostgres.start(
                    EmbeddedPostgresSettings.in(Path.of("target", "postgres")).withDurable(false));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        }
    }

    /** Points the hub at a fresh database. */
    public static void register(DynamicPropertyRegistry registry) {
        var database = fresh();
        registry.add("sportello.database.url", () -> database);
        registry.add("sportello.database.username", Server.POSTGRES::username);
        registry.add("sportello.database.password", Server.POSTGRES::password);
        registry.add("sportello.key-file", () -> "target/test-hub.key");
        registry.add(
                "sportello.cluster.name",
                () -> "test-" + COUNT.get() + "-" + ProcessHandle.current().pid());
    }

    /** The address of a fresh database. */
    public static String fresh() {
        var name = "story_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        try {
            Server.POSTGRES.createDatabase(name);
        } catch (SQLException e) {
            throw new IllegalStateException(name, e);
        }
        return Server.POSTGRES.jdbcUrl(name);
    }

    public static String username() {
        return Server.POSTGRES.username();
    }

    public static String password() {
        return Server.POSTGRES.password();
    }
}
