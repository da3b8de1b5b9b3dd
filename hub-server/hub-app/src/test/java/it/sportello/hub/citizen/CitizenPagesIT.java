package it.sportello.hub.citizen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import it.sportello.api.Priority;
import it.sportello.api.TicketId;
import it.sportello.hub.HubApplication;
import it.sportello.hub.TestDatabase;
import it.sportello.hub.Town;
import it.sportello.hub.queue.Answer;
import it.sportello.hub.queue.Channel;
import it.sportello.hub.queue.Outcome;
import it.sportello.hub.queue.TicketCommand;
import it.sportello.hub.queue.TicketDesk;
import it.sportello.hub.queue.TicketTokens;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The pages of the whole hub in a real browser: live, open to everybody, light. */
@SpringBootTest(classes = HubApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class CitizenPagesIT {

    private static final String SERVICE = "/o/valdoro/s/TRI";
    private static final Path PICTURES = Path.of("target", "pictures", "citizen");
    private static final IsVisibleOptions SOON = new IsVisibleOptions().setTimeout(10_000);

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private TicketDesk desk;

    @Autowired
    private TicketTokens tokens;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.register(registry);
    }

    @BeforeAll
    static void openBrowser() {
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    static void closeBrowser() {
        playwright.close();
    }

    @AfterEach
    void emptyTheQueue() {
        jdbc.sql("truncate wait_forecast, ticket_step, ticket, point_state, ticket_number, command_answer cascade")
                .update();
    }

    @Test
    void followsATicketFromJoiningToTheEndWithoutATouch() {
        try (var context = phone("it-IT")) {
            var page = context.newPage();
            page.navigate(address(SERVICE));
            page.click("button.main");
            assertThat(page.locator(".number")).hasText("T001");
            assertThat(page.locator("[data-next]")).isVisible();

            openPoint();
            var ticket = call();
            assertThat(page.locator("[data-part=CALLED]")).isVisible(SOON);
            assertThat(page.locator("[data-part=CALLED]")).containsText("È il tuo turno");
            assertThat(page.locator("form[action$='/postpone']")).not().isVisible();
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("called-live.png")));
            desk.submit(new TicketCommand.Recall(Town.command(), Town.ORGANISATION, Town.CARLA, ticket));
            assertThat(page.locator("[data-recalled]")).isVisible(SOON);
            desk.submit(new TicketCommand.Serve(Town.command(), Town.ORGANISATION, Town.CARLA, ticket));
            assertThat(page.locator("[data-part=SERVING]")).isVisible(SOON);
            desk.submit(
                    new TicketCommand.Finish(Town.command(), Town.ORGANISATION, Town.CARLA, ticket, Outcome.SETTLED));
            assertThat(page.locator("text=Fatto. Grazie!")).isVisible(SOON);
        }
    }

    @Test
    void tellsALostConnectionAndFindsBackAlone() {
        var path = take();
        try (var context = phone("en")) {
            var page = context.newPage();
            page.navigate(address(path));
            assertThat(page.locator("[data-lost]")).not().isVisible();
            context.setOffline(true);
            assertThat(page.locator("[data-lost]")).isVisible(SOON);
            context.setOffline(false);
            assertThat(page.locator("[data-lost]")).not().isVisible();
            assertThat(page.locator("[data-next]")).isVisible();
        }
    }

    @Test
    void worksWithoutScriptFromTheServiceToLeavingTheLine() {
        var withoutScript = new Browser.NewContextOptions().setJavaScriptEnabled(false);
        try (var context = browser.newContext(withoutScript)) {
            var page = context.newPage();
            page.navigate(address(SERVICE + "?lang=en"));
            page.locator("text=I am pregnant").click();
            page.locator("button.main").click();
            page.locator("form[action$='/postpone'] button").click();
            assertThat(page.locator(".told")).containsText("We will call you from");
            page.locator(".leave summary").click();
            page.locator("text=Yes, leave the queue").click();
            assertThat(page.locator(".told")).containsText("You have left the queue");
            assertThat(page.url()).endsWith("?lang=en");
            assertThat(context.cookies()).isEmpty();
        }
    }

    @Test
    void givesOneTicketForAFormSentTwice() {
        var web = requests();
        var form = FormData.create()
                .set("commandId", Town.command().value().toString())
                .set("priority", "NONE");
        var once = RequestOptions.create().setForm(form).setMaxRedirects(0);
        var first = web.post(address(SERVICE), once);
        var second = web.post(address(SERVICE), once);
        assertThat(first.status()).isEqualTo(303);
        assertThat(second.headers().get("location")).isEqualTo(first.headers().get("location"));
        assertThat(jdbc.sql("select count(*) from ticket").query(Integer.class).single())
                .isEqualTo(1);
    }

    @Test
    void answersForgedExpiredAndMalformedTokensAlike() {
        var expired = take();
        jdbc.sql("update ticket set expires_at = now() - interval '1 minute'").update();
        var web = requests();
        var answers = new HashSet<String>();
        for (var path :
                List.of(expired, "/q/AAAAAAAAAAAAAAAAAAAAAA", "/q/x", "/q/" + "A".repeat(500), "/q/%27OR%201=1")) {
            var answer = web.get(address(path));
            assertThat(answer.status()).as(path).isEqualTo(404);
            answers.add(answer.text());
        }
        assertThat(answers).hasSize(1);
        for (var unreadable : List.of("/q/a%2Fb", "/q/a%00b", "/q/%C0%AE")) {
            var answer = web.get(address(unreadable));
            assertThat(answer.status()).as(unreadable).isEqualTo(404);
            assertThat(answer.text()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "de", "ar"})
    void excludesNobodyAndFitsEveryWidth(String language) {
        var pending = take();
        openPoint();
        var ticket = call();
        desk.submit(new TicketCommand.Serve(Town.command(), Town.ORGANISATION, Town.CARLA, ticket));
        desk.submit(new TicketCommand.SetPending(Town.command(), Town.ORGANISATION, Town.CARLA, ticket, List.of(0)));
        var called = take();
        var waiting = take();
        call();
        var open = new Browser.NewContextOptions().setBypassCSP(true).setViewportSize(360, 740);
        try (var context = browser.newContext(open)) {
            var page = context.newPage();
            for (var path : List.of("/", SERVICE, waiting, called, pending, "/q/unknown")) {
                page.setViewportSize(360, 740);
                page.navigate(address(path + "?lang=" + language));
                assertThat(new AxeBuilder(page).analyze().getViolations())
                        .as(path + " " + language)
                        .isEmpty();
                for (var width : new int[] {360, 1440}) {
                    page.setViewportSize(width, 800);
                    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                            .as(path + " fits " + width)
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "de", "ar"})
    void tellsWhatIsMissingAndLetsTheCitizenComeBack(String language) {
        var path = take();
        openPoint();
        var ticket = call();
        desk.submit(new TicketCommand.Serve(Town.command(), Town.ORGANISATION, Town.CARLA, ticket));
        desk.submit(
                new TicketCommand.SetPending(Town.command(), Town.ORGANISATION, Town.CARLA, ticket, List.of(0, 1, 99)));
        try (var context = phone(language)) {
            var page = context.newPage();
            page.navigate(address(path + "?lang=" + language));
            assertThat(page.locator(".missing li").first()).isVisible();
            for (var width : new int[] {360, 1440}) {
                page.setViewportSize(width, 800);
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(PICTURES.resolve("pending-" + language + "-" + width + ".png")));
            }
            page.locator("form[action$='/come-back'] button").click();
            assertThat(page.locator("[data-part=WAITING]")).isVisible();
            assertThat(page.locator("[data-next]")).isVisible();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "en", "de", "fr", "sl", "es", "ro", "ar", "uk", "zh"})
    void weighsAtMostSixtyKilobytesWithItsFonts(String language) {
        for (var path : List.of("/", SERVICE, take())) {
            try (var context = browser.newContext()) {
                var page = context.newPage();
                page.route("**/live/**", route -> route.abort());
                var bytes = new AtomicLong();
                page.onRequestFinished(request ->
                        bytes.addAndGet(request.sizes().responseBodySize + request.sizes().responseHeadersSize));
                page.navigate(address(path + "?lang=" + language));
                page.locator(".tongues summary").click();
                page.evaluate("document.fonts.ready.then(() => true)");
                assertThat(bytes.get()).as(path + " in " + language).isBetween(5_000L, 60_000L);
            }
        }
    }

    private String take() {
        var id = Town.command();
        var priority = Priority.NONE;
        desk.submit(new TicketCommand.TakeTicket(
                id, Town.ORGANISATION, Town.ONLINE, Town.TAXES, priority, "it", Channel.WEB));
        return "/q/" + tokens.tokenOf(id);
    }

    private void openPoint() {
        desk.submit(new TicketCommand.OpenPoint(Town.command(), Town.ORGANISATION, Town.CARLA, Town.REMOTE_1));
    }

    private TicketId call() {
        var answer =
                desk.submit(new TicketCommand.CallNext(Town.command(), Town.ORGANISATION, Town.CARLA, Town.REMOTE_1));
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Accepted.class,
                        accepted -> assertThat(accepted.ticket()).isNotNull());
        return ((Answer.Accepted) answer).ticket();
    }

    private BrowserContext phone(String locale) {
        return browser.newContext(
                new Browser.NewContextOptions().setViewportSize(360, 740).setLocale(locale));
    }

    private APIRequestContext requests() {
        return playwright.request().newContext();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
