package it.sportello.hub.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static it.sportello.hub.Town.CENTRO;
import static it.sportello.hub.Town.IDENTITY_CARD;
import static it.sportello.hub.Town.NORD;
import static it.sportello.hub.Town.ONLINE;
import static it.sportello.hub.Town.ORGANISATION;
import static it.sportello.hub.Town.RESIDENCE;
import static it.sportello.hub.Town.TAXES;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import it.sportello.api.BranchId;
import it.sportello.api.Priority;
import it.sportello.api.ServiceId;
import it.sportello.api.TicketState;
import it.sportello.hub.TestDatabase;
import it.sportello.hub.Town;
import it.sportello.hub.identity.Devices;
import it.sportello.hub.queue.Answer;
import it.sportello.hub.queue.Channel;
import it.sportello.hub.queue.TicketCommand;
import it.sportello.hub.queue.views.QueueView;
import it.sportello.hub.queue.views.TicketView;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The console of the whole hub in a real browser: by keyboard alone, accessible, as pictures. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@Import(LossyDesk.Wiring.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleScreensIT {

    @LocalServerPort
    private int port;

    @Autowired
    private LossyDesk desk;

    @Autowired
    private QueueView queue;

    @Autowired
    private Devices devices;

    @Autowired
    private JdbcClient jdbc;

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
        jdbc.sql("truncate wait_forecast, ticket_step, ticket, point_state, ticket_number, command_answer cascade")
                .update();
        desk.forget();
        console.open("it-IT");
    }

    @AfterEach
    void nothingWasMissing() {
        assertThat(console.missing()).isEmpty();
    }

    @Test
    void anExpertServesATicketByKeyboardAlone() {
        take(CENTRO, IDENTITY_CARD, Priority.NONE);
        take(CENTRO, RESIDENCE, Priority.SENIOR);
        console.signIn("anna");
        assertThat(console.find(".line li")).hasCount(2);
        console.look("points-it");
        console.act("1", "CALL_NEXT");
        assertThat(console.find(".open-point")).hasText("Sportello 1 · Centro");
        console.look("idle-it");

        console.act("n", "SERVE");
        assertThat(console.number()).hasText("R001");
        console.look("called-it");
        console.press("r");
        assertThat(console.find(".ticket-facts dl")).containsText("1 di 3");
        console.press("c");
        assertThat(console.alert()).containsText("c’è ancora un biglietto");
        console.look("refused-it");
        console.act("x", "CALL_NEXT");
        assertThat(console.find(".aside li")).containsText(List.of("R001").toArray(String[]::new));
        console.look("aside-it");
        console.press("b");
        assertThat(console.find("#aside vaadin-button")).isFocused();
        console.press("Enter");
        assertThat(console.find(".aside li:visible")).hasCount(0);
        assertThat(console.find(".line li")).hasCount(2);

        console.act("F2", "SERVE");
        console.act("s", "FINISH");
        console.look("serving-it");
        var number = console.number().textContent();
        console.press("f");
        choices().first().waitFor();
        console.look("finish-it");
        console.press("2");
        assertThat(console.find("#act-CALL_NEXT")).isFocused();
        assertThat(ticket(number).state()).isEqualTo(TicketState.FINISHED);
        console.press("c");
        assertThat(console.find(".points h2")).hasText("Da dove lavora oggi?");
        assertThat(console.find(".point-choices kbd")).hasText(new String[] {"1", "2", "3", "4", "5", "6", "7"});
    }

    @Test
    void anExpertSetsATicketPendingWithWhatIsMissingAndBringsItBack() {
        take(CENTRO, IDENTITY_CARD, Priority.NONE);
        console.signIn("anna");
        console.act("1", "CALL_NEXT");
        console.act("n", "SERVE");
        console.act("s", "FINISH");
        console.press("e");
        var papers = console.page().locator("vaadin-dialog vaadin-checkbox");
        papers.first().waitFor();
        console.look("pending-it");
        papers.nth(1).locator("label").click();
        console.page().locator("#pending-yes").click();
        assertThat(console.find("#act-CALL_NEXT")).isFocused();
        assertThat(console.find(".aside li")).containsText("A001");
        console.look("pending-aside-it");
        assertThat(ticket("A001").state()).isEqualTo(TicketState.PENDING);
        assertThat(ticket("A001").missing()).containsExactly(1);

        console.find("#aside vaadin-button").first().click();
        assertThat(console.find(".aside li:visible")).hasCount(0);
        assertThat(ticket("A001").state()).isEqualTo(TicketState.WAITING);
    }

    @Test
    void aDoubleClickCallsOnce() {
        take(NORD, IDENTITY_CARD, Priority.NONE);
        take(NORD, IDENTITY_CARD, Priority.NONE);
        console.signIn("bruno");
        console.act("3", "CALL_NEXT");
        console.find("#act-CALL_NEXT").dblclick();
        assertThat(console.number()).hasText("A001");
        assertThat(console.find("#act-SERVE")).isFocused();
        assertThat(desk.listGiven(TicketCommand.CallNext.class)).hasSize(1);
        assertThat(desk.listGiven(TicketCommand.Serve.class)).isEmpty();
        assertThat(ticket("A002").state()).isEqualTo(TicketState.WAITING);
    }

    @Test
    void aRefusalIsASentence() {
        console.signIn("bruno");
        console.act("3", "CALL_NEXT");
        console.press("n");
        assertThat(console.alert()).containsText("In questo momento da qui non può chiamare nessuno");
        console.open("it-IT");
        console.signIn("dario");
        assertThat(console.find(".point-choices vaadin-button[disabled]")).containsText("occupato da Bruno Conti");
        console.look("taken-it");
    }

    @Test
    void afterAReloadThePointAndTheTicketStandAgain() {
        take(CENTRO, IDENTITY_CARD, Priority.NONE);
        console.signIn("anna");
        console.act("2", "CALL_NEXT");
        console.act("n", "SERVE");
        console.page().reload();
        assertThat(console.number()).hasText("A001");
        assertThat(console.find(".open-point")).hasText("Sportello 2 · Centro");
        assertThat(console.find("#act-SERVE")).isFocused();
    }

    @Test
    void whereNoAnswerCameTheSameCommandGoesOutAgainAndIsDoneOnce() {
        take(CENTRO, IDENTITY_CARD, Priority.NONE);
        take(CENTRO, IDENTITY_CARD, Priority.NONE);
        console.signIn("anna");
        console.act("1", "CALL_NEXT");
        desk.loseNextAnswer();
        console.press("n");
        assertThat(console.alert()).containsText("Non è arrivata una risposta");
        console.look("unsure-it");
        console.press("a");
        assertThat(console.alert()).isHidden();
        var calls = desk.listGiven(TicketCommand.CallNext.class);
        assertThat(calls).hasSize(2);
        assertThat(new HashSet<>(calls)).hasSize(1);
        assertThat(ticket("A002").state()).isEqualTo(TicketState.WAITING);
    }

    @Test
    void germanFitsEverywhere() {
        take(ONLINE, TAXES, Priority.DISABILITY);
        console.open("de-DE");
        console.go("/console/login");
        console.find("input[name=username]").waitFor();
        console.look("login-de");
        console.signIn("carla");
        console.look("points-de");
        console.act("5", "CALL_NEXT");
        console.act("n", "SERVE");
        console.look("called-de");
        console.act("s", "FINISH");
        console.look("serving-de");
        console.press("f");
        choices().first().waitFor();
        console.look("finish-de");
        console.press("Escape");
        assertThat(choices()).hasCount(0);
        console.press("?");
        assertThat(console.find(".keys")).containsText("Nächsten aufrufen");
        console.look("help-de");
    }

    @Test
    void administratorsLetDevicesInAndReadOfItInTheAudit() throws GeneralSecurityException {
        console.signIn("elena");
        console.page().getByText("Dispositivi").click();
        console.find(".fields").waitFor();
        console.page().getByLabel("Postazione").click();
        var booth =
                console.page().getByRole(AriaRole.OPTION).filter(new Locator.FilterOptions().setHasText("Cabina A"));
        booth.click();
        booth.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        console.page().getByText("Crea il codice").click();
        assertThat(console.find(".code p")).containsText("Cabina A, Centro");
        console.look("booth-code-it");
        console.page().reload();
        console.find(".fields").waitFor();
        console.press("e");
        console.find(".code-value").waitFor();
        console.look("code-it");
        var key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic();
        var text = Base64.getEncoder().encodeToString(key.getEncoded());
        assertThat(devices.enrol(console.find(".code-value").textContent(), "Totem cortile", text))
                .isPresent();
        console.page().reload();
        console.page().getByLabel("Escludi Totem cortile").waitFor();
        console.look("devices-it");
        console.page().getByLabel("Escludi Totem cortile").click();
        var sure = choices().first();
        sure.waitFor();
        console.look("revoke-it");
        sure.click();
        assertThat(console.alert()).containsText("Totem cortile è stato escluso.");

        console.page().getByText("Registro").click();
        assertThat(console.find("tbody tr").nth(0)).containsText("Dispositivo escluso");
        assertThat(console.find("tbody tr").nth(0)).containsText("Totem cortile");
        assertThat(console.find("tbody tr").nth(1)).containsText("Dispositivo registrato");
        assertThat(console.find("tbody tr").nth(2)).containsText("Codice per un dispositivo creato");
        assertThat(console.find("tbody").textContent()).doesNotContainPattern("[A-Z]_[A-Z]");
        console.look("audit-it");
    }

    @Test
    void expertsReachNeitherDevicesNorAudit() {
        console.signIn("anna");
        assertThat(console.find(".topbar nav a")).hasCount(1);
        console.go("/console/audit");
        assertThat(console.find("h1")).hasText("Pagina non trovata");
        console.go("/console/devices");
        assertThat(console.find("h1")).hasText("Pagina non trovata");
        console.look("missing-it");
        console.missing().removeIf(answer -> answer.matches("404 .*/console/(audit|devices)"));
    }

    private Locator choices() {
        return console.find(".choices vaadin-button");
    }

    private void take(BranchId branch, ServiceId service, Priority priority) {
        var answer = desk.submit(new TicketCommand.TakeTicket(
                Town.command(), ORGANISATION, branch, service, priority, "it", Channel.KIOSK));
        assertThat(answer).isInstanceOf(Answer.Accepted.class);
    }

    private TicketView ticket(String number) {
        return queue.snapshotOf(ORGANISATION).tickets().stream()
                .filter(ticket -> ticket.number().equals(number))
                .findFirst()
                .orElseThrow();
    }
}
