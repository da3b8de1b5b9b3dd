package it.sportello.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.sportello.postgres.EmbeddedPostgres;
import it.sportello.postgres.EmbeddedPostgresSettings;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class KeptPostgresStoryTests {

    private final ThreadFactory threads = Thread.ofPlatform().daemon().factory();

    @TempDir
    private Path folder;

    @Test
    @Timeout(90)
    void aKilledServerComesBackAtItsAddressWithWhatWasCommitted() throws SQLException {
        try (var kept = new KeptPostgres(EmbeddedPostgresSettings.in(folder), threads)) {
            var first = kept.server();
            run(first, "CREATE TABLE kept AS SELECT 1 AS one");

            ProcessHandle.of(first.pid()).orElseThrow().destroyForcibly();

            await().atMost(Duration.ofSeconds(60)).until(() -> kept.server() != first);
            run(first, "SELECT one FROM kept");
            assertThat(kept.server().port()).isEqualTo(first.port());
            assertThat(kept.server().pid()).isNotEqualTo(first.pid());
        }
    }

    @Test
    @Timeout(60)
    void aClosedServerStaysClosed() {
        var kept = new KeptPostgres(EmbeddedPostgresSettings.in(folder), threads);
        var first = kept.server();

        kept.close();

        assertThat(kept.server()).isSameAs(first);
        assertThat(first.isRunning()).isFalse();
    }

    /** At the address and with the password that clients have known from the start. */
    private static void run(EmbeddedPostgres server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
