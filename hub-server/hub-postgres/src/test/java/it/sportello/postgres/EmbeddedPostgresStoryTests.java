package it.sportello.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresStoryTests {
    @TempDir
    static Path folder;

    private static EmbeddedPostgres start() {
        return EmbeddedPostgres.start(EmbeddedPostgresSettings.in(folder.resolve("it's data")));
    }

    @Test
    void rowsAndPortAndPasswordOutliveAStop() throws SQLException {
        int port;
        String password;
        try (EmbeddedPostgres server = start()) {
            Sql.run(server, "CREATE TABLE IF NOT EXISTS kept (word text)");
            Sql.run(server, "INSERT INTO kept VALUES ('Straße')");
            port = server.port();
            password = server.password();
        }
        try (EmbeddedPostgres server = start()) {
            assertThat(Sql.value(server, "SELECT word FROM kept")).isEqualTo("Straße");
            assertThat(server.port()).isEqualTo(port);
            assertThat(server.password()).isEqualTo(password);
        }
    }

    @Test
    void aCommitIsOnTheDiskAndAForgedPageIsNoticed() throws SQLException {
        try (EmbeddedPostgres server = start()) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
                assertThat(Sql.value(server, "SHOW " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(Sql.value(server, "SHOW timezone")).isEqualTo("UTC");
            assertThat(Sql.value(server, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Sql.value(server, "SHOW unix_socket_directories")).isEmpty();
            assertThat(Sql.value(server, "SELECT lower('ÀÖ')")).isEqualTo("àö");
            assertThat(Sql.value(
                            server,
                            "SELECT datlocprovider::text || ' ' || datlocale FROM pg_database"
                                    + " WHERE datname = current_database()"))
                    .isEqualTo("b C.UTF-8");
        }
    }

    @Test
    void onlyThePasswordOpensTheDoor() {
        try (EmbeddedPostgres server = start()) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), server.username(), "guess"))
                    .isInstanceOf(SQLException.class)
                    .extracting("SQLState")
                    .isEqualTo("28P01");
            assertThat(server.password()).hasSizeGreaterThan(40);
            assertThat(server.toString()).doesNotContain(server.password());
        }
    }

    @Test
    void closingTwiceLeavesNoProgramBehind() throws IOException {
        EmbeddedPostgres server = start();
        ProcessHandle main = ProcessHandle.of(server.pid()).orElseThrow();
        List<ProcessHandle> all = main.descendants().toList();
        assertThat(all).isNotEmpty();

        server.close();
        server.close();

        assertThat(server.isRunning()).isFalse();
        assertThat(Running.now(main)).isFalse();
        assertThat(all).noneMatch(Running::now);
        assertThat(folder.resolve("it's data/cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void databasesComeAndGo() throws SQLException {
        try (EmbeddedPostgres server = start()) {
            server.createDatabase("other");
            try (var connection =
                    DriverManager.getConnection(server.jdbcUrl("other"), server.username(), server.password())) {
                assertThat(connection.getCatalog()).isEqualTo("other");
                server.dropDatabase("other");
            }
            assertThat(Sql.value(server, "SELECT count(*) FROM pg_database WHERE datname = 'other'"))
                    .isEqualTo("0");
            assertThatThrownBy(() -> server.createDatabase("x; DROP TABLE kept"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void nobodyElseReadsThePasswordOrChangesThePrograms() throws IOException {
        Path data = folder.resolve("it's data");
        start().close();

        assertThat(mode(data.resolve("password"))).isEqualTo("rw-------");
        assertThat(mode(data)).matches("rwx--[x-]--[x-]");
        assertThat(mode(data.resolve("cluster"))).isEqualTo("rwx------");
        try (var files = Files.walk(data.resolve("binaries"))) {
            assertThat(files.filter(file -> !Files.isSymbolicLink(file)))
                    .noneMatch(file -> mode(file).charAt(7) == 'w' || mode(file).charAt(4) == 'w');
        }
    }

    @Test
    void aServerForTestsIsFasterThanItIsSafe() throws SQLException {
        var settings = EmbeddedPostgresSettings.in(folder.resolve("it's data"));
        try (EmbeddedPostgres server = EmbeddedPostgres.start(settings.withDurable(false))) {
            assertThat(Sql.value(server, "SHOW fsync")).isEqualTo("off");
        }
    }

    private static String mode(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
