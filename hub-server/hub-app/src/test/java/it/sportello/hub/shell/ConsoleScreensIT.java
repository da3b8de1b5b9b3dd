package it.sportello.hub.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import it.sportello.hub.queue.TicketCommand;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The console in a real browser: by keyboard alone, without accessibility violations, as pictures. */
@SpringBootTest(classes = ConsoleTestHub.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ConsoleScreensIT {

    private static final Path PICTURES = Path.of("target", "pictures");

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private PlainQueue queue;

    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void startBrowser() {
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    static void stopBrowser() {
        playwright.close();
    }

    @BeforeEach
    void openBrowser() {
        queue.reset();
        openBrowser("it-IT");
    }

    @AfterEach
    void closeBrowser() {
        context.close();
    }

    private void openBrowser(String locale) {
        if (context != null) {
            context.close();
        }
        context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1440, 900).setLocale(locale));
        page = context.newPage();
    }

    @Test
    void anExpertServesATicketByKeyboardAlone() {
        signIn("anna");
        look("points-it");
        press("1");
        button("act-CALL_NEXT").waitFor();
        assertThat(button("act-CALL_NEXT")).isFocused();
        assertThat(page.locator(".open-point")).hasText("Sportello 1 · Centro");
        look("idle-it");

        press("n");
        assertThat(number()).hasText("A041");
        assertThat(button("act-SERVE")).isFocused();
        look("called-it");
        press("r");
        assertThat(page.locator(".ticket-facts dl")).containsText("1 di 3");
        press("c");
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("c’è ancora un biglietto");
        look("refused-it");
        press("s");
        assertThat(button("act-FINISH")).isFocused();
        look("serving-it");
        press("f");
        dialog().waitFor();
        look("finish-it");
        press("2");
        assertThat(button("act-CALL_NEXT")).isFocused();
        assertThat(queue.received.getLast()).isInstanceOf(TicketCommand.Finish.class);
        press("c");
        assertThat(page.locator(".points h2")).hasText("Da dove lavora oggi?");
    }

    @Test
    void aNoShowComesBackByKeyboardAlone() {
        signIn("anna");
        press("1");
        button("act-CALL_NEXT").waitFor();
        press("F2");
        assertThat(number()).hasText("A041");
        press("x");
        assertThat(page.locator(".aside li")).hasCount(1);
        look("aside-it");
        press("b");
        press("Enter");
        assertThat(page.locator(".aside li")).hasCount(0);
        assertThat(queue.received.getLast()).isInstanceOf(TicketCommand.BringBack.class);
    }

    @Test
    void afterAReloadThePointAndTheTicketStandAgain() {
        signIn("anna");
        press("2");
        button("act-CALL_NEXT").waitFor();
        press("n");
        assertThat(number()).hasText("A041");
        page.reload();
        assertThat(number()).hasText("A041");
        assertThat(page.locator(".open-point")).hasText("Sportello 2 · Centro");
        assertThat(button("act-SERVE")).isFocused();
    }

    @Test
    void whereNoAnswerCameTheSameCommandGoesOutAgain() {
        signIn("anna");
        press("1");
        button("act-CALL_NEXT").waitFor();
        queue.failing.set(true);
        press("n");
        assertThat(page.locator(".notice")).containsText("Non è arrivata una risposta");
        look("unsure-it");
        press("a");
        assertThat(page.locator(".notice")).isHidden();
        var calls = queue.received.stream()
                .filter(TicketCommand.CallNext.class::isInstance)
                .toList();
        assertThat(calls).hasSize(2);
        assertThat(new HashSet<>(calls)).hasSize(1);
    }

    @Test
    void germanFitsEverywhere() {
        openBrowser("de-DE");
        page.navigate(address("/console/login"));
        page.locator("input[name=username]").waitFor();
        look("login-de");
        signIn("marco");
        look("points-de");
        press("1");
        button("act-CALL_NEXT").waitFor();
        press("n");
        assertThat(button("act-SERVE")).isFocused();
        look("called-de");
        press("s");
        assertThat(button("act-FINISH")).isFocused();
        look("serving-de");
        press("f");
        dialog().waitFor();
        look("finish-de");
        press("Escape");
        press("?");
        assertThat(dialog()).containsText("Mit der Tastatur arbeiten");
        look("help-de");
    }

    @Test
    void noLetterActsWhileItIsTypedIntoAField() {
        page.navigate(address("/console/login"));
        page.locator("input[name=username]").fill("");
        page.locator("input[name=username]").pressSequentially("n?srx");
        assertThat(page.locator("input[name=username]")).hasValue("n?srx");
    }

    @Test
    void wrongPasswordsAreToldInOneWayAndSlowedDown() {
        page.navigate(address("/console/login"));
        for (int i = 0; i < 5; i++) {
            tryPassword("nobody", "wrong");
            page.waitForURL("**/login?error");
        }
        assertThat(page.locator("vaadin-login-form")).containsText("Nome utente o password non corretti");
        look("login-wrong-it");
        tryPassword("nobody", "wrong");
        page.waitForURL("**/login?wait=1");
        assertThat(page.locator("vaadin-login-form")).containsText("Riprovi tra 1 minuto");
        look("login-wait-it");
    }

    @Test
    void loggingInGivesANewSessionAndLoggingOutEndsIt() {
        page.navigate(address("/console/login"));
        page.locator("input[name=username]").waitFor();
        var before = sessionId();
        signIn("anna");
        assertThat(sessionId()).isNotEqualTo(before);
        page.getByText("Esci").click();
        assertThat(page.locator(".login-note")).hasText("È uscito dalla console.");
        look("login-it");
        page.navigate(address("/console/"));
        page.waitForURL("**/console/login");
    }

    @Test
    void administratorsSeeAndLetInDevices() {
        signIn("luca");
        assertThat(page.locator(".points h2")).hasText("Nessuna coda assegnata");
        page.getByText("Dispositivi").click();
        page.locator("table").waitFor();
        press("e");
        assertThat(page.locator(".code-value")).hasText("K7QM-3XPD");
        look("devices-it");
        page.getByLabel("Escludi Totem cortile").click();
        look("revoke-it");
        page.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]").click();
        assertThat(page.locator("tbody tr")).hasCount(2);
    }

    @Test
    void supervisorsReadTheAuditButSeeNoDevices() {
        signIn("sara");
        page.getByText("Registro").click();
        assertThat(page.locator("table")).containsText("Biglietto chiamato");
        assertThat(page.locator("table")).containsText("SOMETHING_NEW");
        look("audit-it");
        page.navigate(address("/console/devices"));
        assertThat(page.locator("h1")).hasText("Pagina non trovata");
        look("missing-it");
    }

    @Test
    void thePagesCarryTheirProtection() {
        var headers = page.navigate(address("/console/login")).headers();
        assertThat(headers.get("content-security-policy")).contains("frame-ancestors 'none'", "object-src 'none'");
        assertThat(headers).containsEntry("x-content-type-options", "nosniff").containsEntry("x-frame-options", "DENY");
        var cookie = context.cookies().stream()
                .filter(each -> each.name.contains("SESSION"))
                .findFirst()
                .orElseThrow();
        assertThat(cookie.httpOnly).isTrue();
    }

    private void signIn(String username) {
        page.navigate(address("/console/"));
        page.waitForURL("**/console/login");
        tryPassword(username, ConsoleTestHub.PASSWORD);
        page.locator(".console").waitFor();
    }

    private void tryPassword(String username, String password) {
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(password);
        page.keyboard().press("Enter");
    }

    private void press(String key) {
        page.keyboard().press(key);
    }

    private Locator button(String id) {
        return page.locator("#" + id);
    }

    private Locator number() {
        return page.locator(".ticket-number");
    }

    private Locator dialog() {
        return page.locator("vaadin-dialog[opened]");
    }

    private String sessionId() {
        return context.cookies().stream()
                .filter(each -> each.name.contains("SESSION"))
                .findFirst()
                .orElseThrow()
                .value;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** A picture for the eye, and the rules of accessibility for the machine. */
    private void look(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("console-" + name + ".png")));
        var violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations)
                .as(name)
                .extracting(rule -> rule.getId() + " "
                        + rule.getNodes().stream()
                                .map(n -> n.getHtml() + n.getFailureSummary())
                                .toList())
                .isEmpty();
    }
}
