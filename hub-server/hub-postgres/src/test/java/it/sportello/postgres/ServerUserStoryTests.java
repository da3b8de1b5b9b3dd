package it.sportello.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerUserStoryTests {
    @TempDir
    Path closed;

    @BeforeEach
    void onlyRootHasAChoice() throws IOException {
        assumeTrue(ServerUser.runByRoot(), "run by root");
    }

    @Test
    void rootHandsAReachableClusterToAnUnprivilegedUserAndTakesItAlongWhenTheFolderIsShut()
            throws IOException, SQLException {
        DataFolder.setMode(closed, "rwx--x--x");
        var settings = EmbeddedPostgresSettings.in(closed.resolve("data")).withDurable(false);
        try (EmbeddedPostgres server = EmbeddedPostgres.start(settings)) {
            Sql.run(server, "CREATE TABLE moved (word text)");
            assertThat(Files.getAttribute(closed.resolve("data/cluster"), "unix:uid"))
                    .isNotEqualTo(0);
            assertThat(Files.getAttribute(closed.resolve("data/password"), "unix:uid"))
                    .isEqualTo(0);
        }

        DataFolder.setMode(closed, "rwx------");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(settings)) {
            assertThat(Sql.value(server, "SELECT count(*) FROM moved")).isEqualTo("0");
            assertThat(Files.getAttribute(closed.resolve("data/cluster"), "unix:uid"))
                    .isEqualTo(0);
        }
    }
}
