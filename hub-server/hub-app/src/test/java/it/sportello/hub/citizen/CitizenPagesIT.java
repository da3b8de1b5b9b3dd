package it.sportello.hub.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import it.sportello.api.TicketState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages in a real browser: how they look, whether everybody can use them, and what they weigh. */
@SpringBootTest(classes = FacesProgram.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CitizenPagesIT {

    private static final String TOKEN = "AAAAAAAAAAAAAAAAAAAAAA";
    private static final Path PICTURES = Path.of("target/pictures/citizen");

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private FakeTown town;

    @BeforeAll
    static void open() {
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    static void close() {
        browser.close();
        playwright.close();
    }

    @BeforeEach
    void reset() {
        town.reset();
    }

    @ParameterizedTest
    @CsvSource({"it,360", "de,360", "ar,360", "it,1440", "de,1440", "ar,1440"})
    void looksRightAndExcludesNobody(String language, int width) {
        try (var context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 800))) {
            var page = context.newPage();
            page.route("**/live/**", route -> route.abort());
            for (var view : views().entrySet()) {
                view.getValue().run();
                var path = view.getKey().startsWith("ticket")
                        ? "/q/" + TOKEN
                        : Map.of(
                                        "home", "/",
                                        "organisation", "/o/valdoro",
                                        "service", "/o/valdoro/s/carta-identita",
                                        "unknown", "/q/unknown")
                                .get(view.getKey());
                page.navigate("http://localhost:" + port + path + "?lang=" + language);
                page.waitForLoadState(LoadState.LOAD);
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(PICTURES.resolve(view.getKey() + "-" + language + "-" + width + ".png")));
                assertThat(new AxeBuilder(page).analyze().getViolations())
                        .as(view.getKey() + " " + language)
                        .isEmpty();
                assertThat((Boolean) page.evaluate(
                                "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                        .as(view.getKey() + " does not scroll sideways")
                        .isTrue();
            }
        }
    }

    private Map<String, Runnable> views() {
        return Map.of(
                "home",
                town::reset,
                "organisation",
                town::reset,
                "service",
                town::reset,
                "unknown",
                town::reset,
                "ticket-waiting",
                () -> town.ticket(TOKEN, TicketState.WAITING, 0),
                "ticket-called",
                () -> town.ticket(TOKEN, TicketState.CALLED, 1),
                "ticket-serving",
                () -> town.ticket(TOKEN, TicketState.SERVING, 0),
                "ticket-no-show",
                () -> town.ticket(TOKEN, TicketState.NO_SHOW, 0));
    }

    @ParameterizedTest
    @CsvSource({"it", "en", "de", "fr", "sl", "es", "ro", "ar", "uk", "zh"})
    void weighsAtMostSixtyKilobytesWithItsFonts(String language) {
        town.ticket(TOKEN, TicketState.WAITING, 0);
        for (var path : List.of("/o/valdoro", "/o/valdoro/s/carta-identita", "/q/" + TOKEN)) {
            try (var context = browser.newContext()) {
                var page = context.newPage();
                page.route("**/live/**", route -> route.abort());
                var bytes = new AtomicLong();
                page.onRequestFinished(request ->
                        bytes.addAndGet(request.sizes().responseBodySize + request.sizes().responseHeadersSize));
                page.navigate("http://localhost:" + port + path + "?lang=" + language);
                page.evaluate("document.fonts.ready.then(() => true)");
                page.locator(".tongues summary").click();
                page.evaluate("document.fonts.ready.then(() => true)");
                assertThat(bytes.get()).as(path + " in " + language).isBetween(5_000L, 60_000L);
            }
        }
    }

    @Test
    void worksWithoutScriptFromTheServiceToLeavingTheLine() {
        var withoutScript = new Browser.NewContextOptions().setJavaScriptEnabled(false);
        try (var context = browser.newContext(withoutScript)) {
            var page = context.newPage();
            town.answer(command -> {
                town.ticket(town.tokenOf(command.id()), TicketState.WAITING, 0);
                return new it.sportello.hub.queue.Answer.Accepted(null);
            });
            page.navigate("http://localhost:" + port + "/o/valdoro/s/carta-identita?lang=en");
            page.locator("text=I am pregnant").click();
            page.locator("button.main").click();
            assertThat(page.locator(".number").textContent()).isEqualTo("A042");
            page.locator(".leave summary").click();
            page.locator("text=Yes, leave the queue").click();
            assertThat(page.url()).contains("/q/t").endsWith("?lang=en");
            assertThat(town.commands).hasSize(2);
            assertThat(context.cookies()).isEmpty();
        }
    }

    @Test
    void followsTheLineFromWaitingToTheCallAndTheRecall() {
        town.ticket(TOKEN, TicketState.WAITING, 0);
        try (var context = browser.newContext()) {
            var page = context.newPage();
            // A stream of our own making: the page must not tell it from the hub's.
            page.addInitScript("window.EventSource = class extends EventTarget {"
                    + "constructor(url) { super(); window.stream = this; } close() {} };");
            page.navigate("http://localhost:" + port + "/q/" + TOKEN + "?lang=en");
            frame(page, place("k1") + "," + place("k7"), "");
            assertThat(page.locator("[data-ahead-row]").innerText()).isEqualTo("1 person before you");
            assertThat(page.locator("[data-wait]").innerText()).isEqualTo("about 5–15 min");
            frame(page, place("k7"), "");
            assertThat(page.locator("[data-next]").isVisible()).isTrue();
            frame(page, "", called(0, false));
            assertThat(page.locator("[data-part=CALLED] [data-place]").innerText())
                    .isEqualTo("Video booth 1");
            assertThat(page.locator("form[action$='/postpone']").isVisible()).isFalse();
            assertThat(page.locator("[data-recalled]").isVisible()).isFalse();
            frame(page, "", called(1, false));
            assertThat(page.locator("[data-recalled]").isVisible()).isTrue();
            frame(page, "", called(1, true));
            assertThat(page.locator("[data-part=SERVING]").isVisible()).isTrue();
            page.evaluate("stream.onerror()");
            page.locator("[data-lost]:visible").waitFor();
            assertThat(page.locator("[data-lost]").innerText()).contains("Last update at 10:30");
            frame(page, "", called(1, true));
            assertThat(page.locator("[data-lost]").isVisible()).isFalse();
        }
    }

    private static String place(String key) {
        return "{\"key\":\"" + key + "\",\"expectedWait\":{\"lowMinutes\":5,\"highMinutes\":15}}";
    }

    private static String called(int recalls, boolean serving) {
        return "{\"key\":\"k7\",\"place\":\"BOOTH\",\"label\":\"1\",\"recalls\":" + recalls + ",\"serving\":" + serving
                + "}";
    }

    private static void frame(Page page, String waiting, String called) {
        var frame = "{\"type\":\"LineFrame\",\"line\":\"x\",\"version\":9,\"at\":\"2026-11-23T09:30:00Z\",\"waiting\":["
                + waiting + "],\"called\":[" + called + "]}";
        page.evaluate("data => stream.dispatchEvent(new MessageEvent('frame', { data }))", frame);
    }
}
