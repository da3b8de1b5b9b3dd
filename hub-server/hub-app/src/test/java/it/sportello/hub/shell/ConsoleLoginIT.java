package it.sportello.hub.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.hub.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The way into the console and out of it, in a real browser. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@Import(LossyDesk.Wiring.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleLoginIT {

    @LocalServerPort
    private int port;

    private ConsoleBrowser console;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.register(registry);
        registry.add("sportello.public-url", () -> "http://localhost");
    }

    @BeforeAll
    void startBrowser() {
        console = new ConsoleBrowser(port);
    }

    @AfterAll
    void stopBrowser() {
        console.close();
    }

    @BeforeEach
    void begin() {
        console.open("it-IT");
    }

    @AfterEach
    void nothingWasMissing() {
        assertThat(console.missing()).isEmpty();
    }

    @Test
    void noLetterActsWhileItIsTypedIntoAField() {
        console.go("/console/login");
        console.find("input[name=username]").pressSequentially("n?srx");
        assertThat(console.find("input[name=username]")).hasValue("n?srx");
        assertThat(console.find(".keys")).hasCount(0);
    }

    @Test
    void wrongPasswordsAreToldInOneWayAndSlowedDown() {
        console.go("/console/login");
        for (int i = 0; i < 5; i++) {
            console.tryPassword("nobody", "wrong");
            console.page().waitForURL("**/login?error");
        }
        assertThat(console.find("vaadin-login-form")).containsText("Nome utente o password non corretti");
        console.look("login-wrong-it");
        console.tryPassword("nobody", "wrong");
        console.page().waitForURL("**/login?wait=1");
        assertThat(console.find("vaadin-login-form")).containsText("Riprovi tra 1 minuto");
        console.look("login-wait-it");
    }

    @Test
    void loggingInGivesANewSessionAndLoggingOutEndsIt() {
        console.go("/console/login");
        console.find("input[name=username]").waitFor();
        var before = console.sessionId();
        console.signIn("anna");
        assertThat(console.sessionId()).isNotEqualTo(before);
        console.page().getByText("Esci").click();
        assertThat(console.find(".login-note")).hasText("È uscito dalla console.");
        console.look("login-it");
        console.go("/console/");
        console.page().waitForURL("**/console/login");
    }

    @Test
    void thePagesCarryTheirProtection() {
        var headers = console.page()
                .navigate("http://localhost:" + port + "/console/login")
                .headers();
        assertThat(headers.get("content-security-policy")).contains("frame-ancestors 'none'", "object-src 'none'");
        assertThat(headers).containsEntry("x-content-type-options", "nosniff").containsEntry("x-frame-options", "DENY");
        assertThat(console.sessionIsHiddenFromScripts()).isTrue();
    }
}
