package it.sportello.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Guesses passwords at the whole hub, as an attacker would; each test comes two hours after the one before. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "server.forward-headers-strategy=native")
@ActiveProfiles("demo")
class SignInStoryTests {

    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2026-11-23T08:00:00Z"));
    private static final String ME = "/api/v1/me/lines";
    private static final String MEASURES = "/actuator/prometheus";

    @LocalServerPort
    private int port;

    private final HttpClient web = HttpClient.newHttpClient();

    @TestConfiguration
    static class Clock {
        @Bean
        @Primary
        InstantSource steppedClock() {
            return NOW::get;
        }
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.register(registry);
    }

    @BeforeEach
    void waitUntilAllIsForgotten() {
        NOW.updateAndGet(then -> then.plusSeconds(7200));
    }

    @Test
    void aGuesserIsTurnedAwayAtEveryDoorAndNobodyElseIs() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(get(ME, "anna", "guess" + i, "203.0.113.1").statusCode()).isEqualTo(401);
        }
        var braked = get(ME, "anna", "sportello", "203.0.113.2");
        assertThat(braked.statusCode()).isEqualTo(429);
        assertThat(braked.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(braked.headers().firstValue("Retry-After")).hasValue("16");
        assertThat(braked.body()).contains("urn:sportello:problem:too-many-requests");
        assertThat(get(MEASURES, "anna", "sportello", "203.0.113.2").statusCode())
                .isEqualTo(429);
        assertThat(logIn("anna", "sportello", "203.0.113.2")).endsWith("/console/login?wait=1");
        assertThat(get(ME, "elena", "sportello", "203.0.113.1").statusCode()).isEqualTo(200);

        NOW.updateAndGet(then -> then.plusSeconds(16));
        assertThat(get(ME, "anna", "sportello", "203.0.113.2").statusCode()).isEqualTo(200);
    }

    @Test
    void whatTheFormCountsCountsForProgramsToo() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(logIn("anna", "guess" + i, "203.0.113.1")).endsWith("/console/login?error");
        }
        assertThat(get(ME, "anna", "sportello", "203.0.113.2").statusCode()).isEqualTo(429);
        assertThat(get(MEASURES, "anna", "sportello", "203.0.113.2").statusCode())
                .isEqualTo(429);
    }

    @Test
    void oneWhoTriesManyAccountsFromOneAddressIsTurnedAway() throws Exception {
        for (int i = 0; i < 30; i++) {
            assertThat(get(MEASURES, "person" + i, "sportello", "203.0.113.3").statusCode())
                    .isEqualTo(401);
        }
        assertThat(get(ME, "anna", "sportello", "203.0.113.3").statusCode()).isEqualTo(429);
        assertThat(get(ME, "anna", "sportello", "203.0.113.4").statusCode()).isEqualTo(200);
    }

    @Test
    void noAnswerTellsWhetherAnAccountExists() throws Exception {
        for (int i = 0; i < 8; i++) {
            var known = get(ME, "anna", "wrong", "203.0.113.5");
            var unknown = get(ME, "nobody", "wrong", "203.0.113.6");
            assertThat(known.statusCode()).isEqualTo(i < 5 ? 401 : 429);
            assertThat(unknown.statusCode()).isEqualTo(known.statusCode());
            assertThat(unknown.body()).isEqualTo(known.body());
            assertThat(unknown.headers().map().keySet())
                    .isEqualTo(known.headers().map().keySet());
        }
    }

    @Test
    void theCookieOfAConsoleIsForItsOwnServerAloneAndUnderTlsNeverInClear() throws Exception {
        var clear = send(request("/console/login", "203.0.113.7").GET());
        assertThat(cookies(clear))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie)
                        .containsIgnoringCase("HttpOnly")
                        .containsIgnoringCase("SameSite=Lax")
                        .doesNotContainIgnoringCase("Secure"));
        var secured = send(request("/console/login", "203.0.113.7")
                .header("X-Forwarded-Proto", "https")
                .GET());
        assertThat(cookies(secured))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie)
                        .containsIgnoringCase("HttpOnly")
                        .containsIgnoringCase("SameSite=Lax")
                        .containsIgnoringCase("; Secure"));
    }

    private HttpResponse<String> get(String path, String user, String password, String from) throws Exception {
        var secret = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return send(
                request(path, from).header("Authorization", "Basic " + secret).GET());
    }

    /** Where the form sends the browser. */
    private String logIn(String user, String password, String from) throws Exception {
        var page = send(request("/console/login", from).GET());
        var session = cookies(page).getFirst().replaceAll(";.*", "");
        var form = "username=" + user + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8);
        var answer = send(request("/console/login", from)
                .header("Cookie", session)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        return answer.headers().firstValue("Location").orElse("" + answer.statusCode());
    }

    private HttpRequest.Builder request(String path, String from) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("X-Forwarded-For", from);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return web.send(request.build(), BodyHandlers.ofString());
    }

    private static List<String> cookies(HttpResponse<String> response) {
        return response.headers().allValues("Set-Cookie");
    }
}
