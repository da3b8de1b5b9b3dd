package it.sportello.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresCrashStoryTests {
    @TempDir
    static Path folder;

    private final EmbeddedPostgresSettings settings = EmbeddedPostgresSettings.in(folder);

    @Test
    @Timeout(60)
    void committedRowsOutliveAKilledServerAndItsEndIsTold() throws SQLException, InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        try (EmbeddedPostgres server = EmbeddedPostgres.start(settings.withOnExit(told::countDown))) {
            Sql.run(server, "CREATE TABLE killed (word text)");
            Sql.run(server, "INSERT INTO killed VALUES ('here')");
            ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();
            assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(server.isRunning()).isFalse();
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.start(settings)) {
            assertThat(Sql.value(server, "SELECT word FROM killed")).isEqualTo("here");
        }
    }

    @Test
    @Timeout(60)
    void aClosedServerTellsNoExit() {
        CountDownLatch told = new CountDownLatch(1);
        EmbeddedPostgres server = EmbeddedPostgres.start(settings.withOnExit(told::countDown));
        var end = ProcessHandle.of(server.pid()).orElseThrow().onExit();
        server.close();
        assertThat(end).succeedsWithin(Duration.ofSeconds(5));
        assertThat(told.getCount()).isEqualTo(1);
    }

    @Test
    @Timeout(60)
    void theServerOfAKilledProgramIsTakenOver() throws IOException, InterruptedException, SQLException {
        long orphan = KilledProgram.startAndKill(folder);
        CountDownLatch told = new CountDownLatch(1);
        EmbeddedPostgres server = EmbeddedPostgres.start(settings.withOnExit(told::countDown));

        assertThat(server.pid()).isEqualTo(orphan);
        assertThat(Sql.value(server, "SELECT 1")).isEqualTo("1");

        server.close();
        assertThat(server.isRunning()).isFalse();
        assertThat(told.getCount()).isEqualTo(1);
    }

    @Test
    @Timeout(60)
    void theEndOfATakenOverServerIsTold() throws IOException, InterruptedException {
        long orphan = KilledProgram.startAndKill(folder);
        CountDownLatch told = new CountDownLatch(1);
        try (EmbeddedPostgres server = EmbeddedPostgres.start(settings.withOnExit(told::countDown))) {
            ProcessHandle.of(orphan).orElseThrow().destroyForcibly();
            assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(server.isRunning()).isFalse();
        }
    }

    @Test
    @Timeout(60)
    void anOrphanOnAnotherPortIsReplaced() throws IOException, InterruptedException {
        long orphan = KilledProgram.startAndKill(folder);
        try (EmbeddedPostgres server = EmbeddedPostgres.start(settings.withPort(freePort()))) {
            assertThat(server.pid()).isNotEqualTo(orphan);
            assertThat(server.isRunning()).isTrue();
        }
    }

    @Test
    @Timeout(60)
    void anOrphanWithAnotherPasswordIsNotTakenOver() throws IOException, InterruptedException {
        long orphan = KilledProgram.startAndKill(folder);
        String password = Files.readString(folder.resolve("password"));
        Files.writeString(folder.resolve("password"), "forgotten");
        assertThatThrownBy(() -> EmbeddedPostgres.start(settings))
                .extracting("failure")
                .isEqualTo(PostgresFailure.BROKEN_DATA);
        assertThat(ProcessHandle.of(orphan).filter(Running::now)).isEmpty();
        Files.writeString(folder.resolve("password"), password);
        EmbeddedPostgres.start(settings).close();
    }

    @Test
    @Timeout(60)
    void aNoteThatNamesAStrangerStopsNobody() throws IOException {
        EmbeddedPostgres.start(settings).close();
        Path note = folder.resolve("cluster/postmaster.pid");
        long self = ProcessHandle.current().pid();
        Files.write(note, List.of(Long.toString(self), folder.resolve("cluster").toString(), "1", "1", "", "", "0 0"));
        try (EmbeddedPostgres server = EmbeddedPostgres.start(settings)) {
            assertThat(server.isRunning()).isTrue();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
