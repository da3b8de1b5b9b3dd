package it.sportello.signage;

import static it.sportello.signage.sample.Samples.frame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.sportello.api.BoardFrame;
import it.sportello.api.BoardFrame.BoardCall;
import it.sportello.api.DeviceKind;
import it.sportello.api.PlaceKind;
import it.sportello.link.LinkState;
import it.sportello.link.stub.StubHub;
import it.sportello.signage.board.Announcement;
import it.sportello.signage.board.Picture;
import it.sportello.signage.sample.RunningProgram;
import it.sportello.signage.sample.Samples;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole screen program at a hub that comes and goes. */
class SignageStoryTests {

    @TempDir
    private Path directory;

    private final StubHub hub = StubHub.start(DeviceKind.SCREEN);
    private final HttpClient http = HttpClient.newHttpClient();
    private RunningProgram program;

    @BeforeEach
    void start() {
        hub.moveTo(Samples.BRANCH);
        program = RunningProgram.start(
                directory,
                "sportello.signage.hub=" + hub.address(),
                "sportello.signage.enrolment-code=" + StubHub.CODE);
    }

    @AfterEach
    void stop() {
        program.close();
        hub.close();
        http.close();
    }

    private Optional<Picture.Board> board() {
        return program.screen().picture() instanceof Picture.Board shown ? Optional.of(shown) : Optional.empty();
    }

    private void awaitFrame(BoardFrame frame) {
        await().until(() -> board().map(Picture.Board::frame).equals(Optional.of(frame)));
    }

    private void awaitInterruption(boolean interrupted) {
        await().until(() -> board().orElseThrow().interruptedSince() != null == interrupted);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(program.url() + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void keepsTheFrameWhileTheHubIsAwayAndCatchesUpAlone() {
        var before = frame(1, Instant.now());
        hub.show(before);
        awaitFrame(before);
        awaitInterruption(false);

        hub.stop();
        awaitInterruption(true);
        assertThat(board().orElseThrow().frame()).isEqualTo(before);

        var fresh = new BoardCall("k2", "A043", PlaceKind.COUNTER, "3", Instant.now(), 0, true);
        var stale = new BoardCall(
                "k1", "A042", PlaceKind.COUNTER, "2", Instant.now().minusSeconds(90), 0, true);
        var after = frame(9, Instant.now(), fresh, stale);
        hub.restart();
        hub.show(after);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> board().orElseThrow().frame().equals(after));
        awaitInterruption(false);
        assertThat(board().orElseThrow().announcement()).isEqualTo(new Announcement(fresh));
    }

    @Test
    void showsItsLastFrameAfterARestartWithTheHubAway() {
        var last = frame(4, Instant.now());
        hub.show(last);
        awaitFrame(last);
        program.close();
        hub.stop();

        program = RunningProgram.start(directory, "sportello.signage.hub=" + hub.address());
        awaitFrame(last);
        assertThat(board().orElseThrow().interruptedSince()).isEqualTo(last.at());
    }

    @Test
    void tellsItsHealthAndMeasuresButLivesOnWithoutTheHub() throws IOException, InterruptedException {
        hub.show(frame(1, Instant.now()));
        await().until(() -> program.screen().link().phase() == LinkState.Phase.UP);
        assertThat(get("actuator/health").statusCode()).isEqualTo(200);

        hub.stop();
        await().until(() -> !program.screen().link().isUp());
        var health = get("actuator/health");
        assertThat(health.statusCode()).isEqualTo(503);
        assertThat(health.body()).contains("\"hub\"", "\"phase\"");
        assertThat(get("actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(get("actuator/prometheus").body())
                .contains(
                        "sportello_signage_link_up{program=\"signage\"} 0.0",
                        "sportello_signage_calls_shown_total",
                        "sportello_signage_frame_age_seconds",
                        "sportello_signage_frame_delay_seconds_count");
    }

    @Test
    void tellsTheHubItsVersion() {
        await().until(() -> !hub.reports().isEmpty());
        assertThat(hub.reports().getFirst().version()).isNotBlank();
    }

    @Test
    void guardsItsPages() throws IOException, InterruptedException {
        var page = get("");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("lang=\"it\"");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors 'none'", "'nonce-")
                .doesNotContain("script-src 'self' 'unsafe-inline'");
        assertThat(page.headers().map())
                .containsKeys("x-content-type-options", "referrer-policy", "permissions-policy");
        assertThat(get("").headers().firstValue("Content-Security-Policy"))
                .isNotEqualTo(page.headers().firstValue("Content-Security-Policy"));
        assertThat(get("alive").body()).isEqualTo(get("alive").body());
    }

    @Test
    void answersUnderNoForeignName() throws IOException {
        assertThat(statusLineFor("localhost")).contains("200");
        assertThat(statusLineFor("evil.example")).contains("421");
    }

    private String statusLineFor(String host) throws IOException {
        try (var socket = new Socket("127.0.0.1", program.port())) {
            var request = "GET /alive HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return answer.lines().findFirst().orElseThrow();
        }
    }
}
