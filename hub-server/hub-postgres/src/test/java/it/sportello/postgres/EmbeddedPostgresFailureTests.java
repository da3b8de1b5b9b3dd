package it.sportello.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class EmbeddedPostgresFailureTests {
    @TempDir
    Path folder;

    private static PostgresFailure failureOf(EmbeddedPostgresSettings settings) {
        return catchThrowableOfType(EmbeddedPostgresException.class, () -> EmbeddedPostgres.start(settings))
                .failure();
    }

    @Test
    void tooLittleSpaceIsTold() {
        var settings = EmbeddedPostgresSettings.in(folder).withMinimumFreeBytes(Long.MAX_VALUE);
        assertThat(failureOf(settings)).isEqualTo(PostgresFailure.NO_SPACE);
    }

    @Test
    void aTakenPortIsTold() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var settings =
                    EmbeddedPostgresSettings.in(folder).withDurable(false).withPort(other.getLocalPort());
            assertThat(failureOf(settings)).isEqualTo(PostgresFailure.PORT_IN_USE);
        }
    }

    @Test
    void aFolderInUseIsTold() {
        var settings = EmbeddedPostgresSettings.in(folder).withDurable(false);
        try (EmbeddedPostgres first = EmbeddedPostgres.start(settings)) {
            assertThat(failureOf(settings)).isEqualTo(PostgresFailure.DATA_IN_USE);
            assertThat(first.isRunning()).isTrue();
        }
        EmbeddedPostgres.start(settings).close();
    }

    @Test
    void aFileInPlaceOfTheFolderIsTold() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(failureOf(EmbeddedPostgresSettings.in(file))).isEqualTo(PostgresFailure.OTHER);
    }

    @Test
    void brokenDataIsToldAndLeftAsItIs() throws IOException {
        var settings = EmbeddedPostgresSettings.in(folder).withDurable(false);
        EmbeddedPostgres.start(settings).close();

        Path control = folder.resolve("cluster/global/pg_control");
        byte[] whole = Files.readAllBytes(control);
        Files.write(control, new byte[whole.length]);
        assertThat(failureOf(settings)).isEqualTo(PostgresFailure.BROKEN_DATA);
        Files.delete(control);
        assertThat(failureOf(settings)).isEqualTo(PostgresFailure.BROKEN_DATA);
        assertThat(folder.resolve("cluster/base")).isNotEmptyDirectory();

        Path version = folder.resolve("cluster/PG_VERSION");
        Files.writeString(version, "11\n");
        assertThat(failureOf(settings)).isEqualTo(PostgresFailure.BROKEN_DATA);
        Files.delete(version);
        assertThat(failureOf(settings)).isEqualTo(PostgresFailure.BROKEN_DATA);
    }

    @Test
    void aMissingPasswordIsTold() throws IOException {
        var settings = EmbeddedPostgresSettings.in(folder).withDurable(false);
        EmbeddedPostgres.start(settings).close();
        Files.delete(folder.resolve("password"));
        assertThat(failureOf(settings)).isEqualTo(PostgresFailure.BROKEN_DATA);
    }

    @Test
    void anUnfinishedFirstStartIsBegunAnew() throws IOException {
        Files.createDirectories(folder.resolve("cluster.new/base"));
        Files.createDirectories(folder.resolve("binaries/unfinished/bin"));
        EmbeddedPostgres.start(EmbeddedPostgresSettings.in(folder).withDurable(false))
                .close();
        assertThat(folder.resolve("cluster.new")).doesNotExist();
        assertThat(folder.resolve("binaries/unfinished")).doesNotExist();
    }
}
