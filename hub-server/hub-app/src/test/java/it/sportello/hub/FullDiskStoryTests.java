package it.sportello.hub;

import static it.sportello.hub.Town.CENTRO;
import static it.sportello.hub.Town.IDENTITY_CARD;
import static it.sportello.hub.Town.ORGANISATION;
import static it.sportello.hub.Town.command;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import it.sportello.api.CommandId;
import it.sportello.api.Priority;
import it.sportello.hub.queue.Answer;
import it.sportello.hub.queue.Channel;
import it.sportello.hub.queue.DeskUnavailableException;
import it.sportello.hub.queue.TicketCommand;
import it.sportello.hub.queue.TicketDesk;
import it.sportello.hub.queue.TicketTokens;
import it.sportello.hub.queue.views.QueueView;
import it.sportello.postgres.EmbeddedPostgres;
import it.sportello.postgres.EmbeddedPostgresSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;

/** The hub on a database whose disk is small and gets full. Only where a disk can be mounted: as root, on Linux. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class FullDiskStoryTests {

    private static boolean mounted;

    @LocalServerPort
    private int port;

    @Autowired
    private TicketDesk desk;

    @Autowired
    private TicketTokens tokens;

    @Autowired
    private QueueView queue;

    @Autowired
    private JdbcClient jdbc;

    /** A server of its own, for it cannot start again once the disk is gone. */
    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) throws Exception {
        TestDatabase.register(registry);
        var home = Files.createTempDirectory("small-disk");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
        var server = EmbeddedPostgres.start(
                EmbeddedPostgresSettings.in(home.resolve("postgres")).withDurable(false));
        var disk = Files.createDirectory(home.resolve("disk"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(home, server, disk)));
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
                var statement = connection.createStatement()) {
            mounted = mountFor(statement, disk);
            if (mounted) {
                statement.execute("create tablespace small location '" + disk + "'");
                statement.execute("create database small tablespace small");
                registry.add("sportello.database.url", () -> server.jdbcUrl("small"));
                registry.add("sportello.database.username", server::username);
                registry.add("sportello.database.password", server::password);
            }
        }
    }

    /** A disk of a few megabytes that belongs to the server's own user. */
    private static boolean mountFor(Statement server, Path disk) throws Exception {
        try (var row = server.executeQuery("show data_directory")) {
            row.next();
            var user = Files.getAttribute(Path.of(row.getString(1)), "unix:uid");
            return run("mount", "-t", "tmpfs", "-o", "size=40m,mode=700,uid=" + user, "tmpfs", disk.toString());
        }
    }

    private static void remove(Path home, EmbeddedPostgres server, Path disk) {
        server.close();
        if (mounted) {
            run("umount", "-l", disk.toString());
        }
        run("rm", "-rf", "--one-file-system", home.toString());
    }

    @Test
    void saysThatItIsNotAvailableLosesNothingAndGoesOnOnceThereIsRoom() {
        assumeTrue(mounted, "no disk can be mounted here");
        var before = command();
        assertThat(desk.submit(take(before))).isInstanceOf(Answer.Accepted.class);
        assertThat(health("elena").getStatusCode().value()).isEqualTo(200);

        fillTheDisk();
        var refused = takeUntilTheDeskCannot();
        var answer = takeOverTheApi(refused);
        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("5");
        assertThat(answer.getBody()).contains("urn:sportello:problem:unavailable");
        assertThat(health("elena").getStatusCode().value()).isEqualTo(503);
        assertThat(health("elena").getBody())
                .contains("The disk of the database is full. No ticket can be taken or called");
        assertThat(health("").getBody()).contains("OUT_OF_SERVICE").doesNotContain("disk of the database");
        assertThat(queue.findByToken(tokens.tokenOf(before))).isPresent();
        assertThat(queue.findByToken(tokens.tokenOf(refused))).isEmpty();

        jdbc.sql("drop table filler").update();
        assertThat(takeOverTheApi(refused).getStatusCode().value()).isEqualTo(201);
        assertThat(queue.findByToken(tokens.tokenOf(refused))).isPresent();
        assertThat(health("elena").getStatusCode().value()).isEqualTo(200);
        assertThat(jdbc.sql("select count(*) = max(number) from ticket")
                        .query(Boolean.class)
                        .single())
                .as("no number is missing")
                .isTrue();
    }

    private void fillTheDisk() {
        jdbc.sql("create table filler (text text)").update();
        for (int rows = 4096; rows > 0; rows /= 4) {
            var some = "insert into filler select repeat(md5(n::text), 200) from generate_series(1, " + rows + ") n";
            while (isWritten(some)) {}
        }
    }

    private boolean isWritten(String sql) {
        try {
            jdbc.sql(sql).update();
            return true;
        } catch (DataAccessException full) {
            return false;
        }
    }

    /** The command that could not be carried out; those before it found room in pages half full. */
    private CommandId takeUntilTheDeskCannot() {
        for (int i = 0; i < 5_000; i++) {
            var id = command();
            try {
                desk.submit(take(id));
            } catch (DeskUnavailableException full) {
                return id;
            }
        }
        throw new AssertionError("the disk never got full");
    }

    private static TicketCommand take(CommandId id) {
        return new TicketCommand.TakeTicket(id, ORGANISATION, CENTRO, IDENTITY_CARD, Priority.NONE, "it", Channel.API);
    }

    private ResponseEntity<String> takeOverTheApi(CommandId id) {
        return RestClient.create()
                .post()
                .uri("http://localhost:" + port + "/api/v1/branches/" + CENTRO + "/tickets")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"commandId\":\"%s\",\"serviceId\":\"%s\",\"language\":\"it\"}"
                        .formatted(id.value(), IDENTITY_CARD))
                .exchange((request, response) -> ResponseEntity.status(response.getStatusCode())
                        .headers(response.getHeaders())
                        .body(new String(response.getBody().readAllBytes(), UTF_8)));
    }

    private ResponseEntity<String> health(String user) {
        return RestClient.create()
                .get()
                .uri("http://localhost:" + port + "/actuator/health")
                .headers(headers -> {
                    if (!user.isEmpty()) {
                        headers.setBasicAuth(user, "sportello");
                    }
                })
                .exchange((request, response) -> ResponseEntity.status(response.getStatusCode())
                        .body(new String(response.getBody().readAllBytes(), UTF_8)));
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
