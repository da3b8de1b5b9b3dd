package it.sportello.signage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static it.sportello.link.LinkState.Phase.DENIED;
import static it.sportello.link.LinkState.Phase.DOWN;
import static it.sportello.link.LinkState.Phase.UP;
import static it.sportello.signage.sample.Samples.NOW;
import static it.sportello.signage.sample.Samples.busyMorning;
import static it.sportello.signage.sample.Samples.call;
import static it.sportello.signage.sample.Samples.frame;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import it.sportello.api.PlaceKind;
import it.sportello.signage.sample.FakeLink;
import it.sportello.signage.sample.RunningProgram;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The screen in a real Chromium: seen, measured, and restarted under the page's feet. Pictures in target/pictures. */
class SignageScreensIT {

    private static final Map<String, int[]> SIZES = Map.of(
            "1920x1080", new int[] {1920, 1080},
            "3840x2160", new int[] {3840, 2160},
            "1080x1920", new int[] {1080, 1920});

    private static Playwright playwright;
    private static Browser browser;

    @TempDir
    private Path directory;

    private final FakeLink link = new FakeLink();
    private final AtomicReference<Instant> time = new AtomicReference<>(NOW);
    private final List<String> complaints = new ArrayList<>();
    private RunningProgram program;

    @BeforeAll
    static void launch() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("chromium", "/usr/bin/chromium")))
                        .setArgs(List.of("--no-sandbox", "--autoplay-policy=no-user-gesture-required")));
    }

    @AfterAll
    static void quit() {
        playwright.close();
    }

    @BeforeEach
    void connect() {
        link.become(UP, NOW);
    }

    @AfterEach
    void stop() {
        program.close();
    }

    private void start(String languages, String... more) {
        var all = new ArrayList<>(List.of(more));
        all.add("sportello.signage.languages=" + languages);
        program = RunningProgram.start(directory, link, time, all.toArray(String[]::new));
    }

    private Page open(String size) {
        return open(size, ReducedMotion.NO_PREFERENCE);
    }

    private Page open(String size, ReducedMotion motion) {
        var wide = SIZES.get(size);
        var page = browser.newPage(
                new Browser.NewPageOptions().setViewportSize(wide[0], wide[1]).setReducedMotion(motion));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("ERR_CONNECTION_REFUSED")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.clock().setFixedTime(Date.from(NOW));
        page.navigate(program.url());
        return page;
    }

    private static void picture(Page page, String name) {
        page.waitForFunction("document.fonts.status === 'loaded'");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/" + name + ".png")));
    }

    private static void hasNoBarrier(Page page) {
        var violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations.stream().map(rule -> rule.getId() + " " + rule.getNodes()))
                .isEmpty();
    }

    private static void clipsNothing(Page page) {
        var clipped = page.evaluate("""
                () => [...document.querySelectorAll('.sg, .sg *')].filter((e) => e.getClientRects().length
                    && getComputedStyle(e).visibility !== 'hidden' && !e.closest('.sp-spoken')).filter((e) => {
                  const box = e.getBoundingClientRect();
                  return box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1;
                }).map((e) => e.className + ' ' + e.textContent.slice(0, 40))""");
        assertThat((List<?>) clipped).isEmpty();
        var overlaps = page.evaluate("""
                () => [...document.querySelectorAll('.sg-pane, .sg-pane li, .sg-pane td, .sg-now, .sg-now > *')]
                  .flatMap((e) => [...e.children].map((child) => [e.getBoundingClientRect(), child]))
                  .filter(([box, child]) => {
                    const inner = child.getBoundingClientRect();
                    return child.getClientRects().length && !child.matches('.sp-spoken')
                      && (inner.top < box.top - 1 || inner.bottom > box.bottom + 1
                        || inner.left < box.left - 1 || inner.right > box.right + 1);
                  }).map(([, child]) => child.className + ' ' + child.textContent.slice(0, 40))""");
        assertThat((List<?>) overlaps).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"it,en,de", "de,it,en", "ar,it,en"})
    void isReadableInEverySize(String languages) {
        link.show(busyMorning(1));
        start(languages);
        var leading = languages.substring(0, 2);
        var version = 2;
        for (var size : SIZES.keySet()) {
            var page = open(size);
            assertThat(page.locator(".sg-calls li")).hasCount(6);
            picture(page, "board-" + leading + "-" + size);
            clipsNothing(page);
            hasNoBarrier(page);

            var called = "A10" + version;
            link.show(busyMorning(version++, call(called, PlaceKind.COUNTER, "12", 0, 0, true)));
            assertThat(page.locator(".sg-called")).hasText(called);
            picture(page, "call-" + leading + "-" + size);
            clipsNothing(page);
            hasNoBarrier(page);
            var number = page.locator(".sg-called").boundingBox();
            assertThat(number.height).isGreaterThanOrEqualTo(SIZES.get(size)[1] / 5.0);

            time.set(time.get().plusSeconds(8));
            assertThat(page.locator(".sg-called")).hasCount(0);
            time.set(NOW);
            link.show(busyMorning(version++));
            page.close();
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void blinksAtMostTwiceASecondAndNotAtAllForThoseWhoAskForNoMotion() {
        link.show(frame(1, NOW));
        start("it,en,de");
        var moving = open("1920x1080");
        var still = open("1920x1080", ReducedMotion.REDUCE);
        assertThat(moving.locator(".sg-none")).isVisible();
        assertThat(still.locator(".sg-none")).isVisible();
        link.show(frame(2, NOW, call("B7", PlaceKind.BOOTH, "2", 0, 1, true)));
        var style = "e => getComputedStyle(e).animationName + ' ' + getComputedStyle(e).animationDuration";
        assertThat(moving.locator(".sg-called").evaluate(style)).isEqualTo("sg-blink 1s");
        assertThat(still.locator(".sg-called").evaluate(style)).asString().startsWith("none");
        picture(still, "recall-it-1920x1080");
        hasNoBarrier(still);
    }

    @Test
    void ringsOncePerCallInEveryBrowserAndNotForAPageOpenedLater() {
        link.show(frame(1, NOW));
        start("it,en,de");
        var one = open("1920x1080");
        var other = open("1080x1920");
        assertThat(one.locator(".sg-none")).isVisible();
        assertThat(other.locator(".sg-none")).isVisible();
        link.show(frame(2, NOW, call("A042", 0)));
        assertThat(one.locator("html")).hasAttribute("data-announced", "1");
        assertThat(other.locator("html")).hasAttribute("data-announced", "1");
        one.reload();
        assertThat(one.locator(".sg-called")).hasText("A042");
        assertThat(one.locator("html")).not().hasAttribute("data-announced", "1");
        assertThat(complaints).isEmpty();
    }

    @Test
    void keepsTheBoardWhileTheHubIsAwayAndSaysSo() {
        link.show(busyMorning(1));
        start("it,en,de");
        var page = open("1920x1080");
        link.become(DOWN, NOW.plusSeconds(120));
        assertThat(page.locator(".sg-line")).containsText("Collegamento interrotto dalle 10:42");
        assertThat(page.locator(".sg-calls li")).hasCount(6);
        picture(page, "interrupted-it-1920x1080");
        hasNoBarrier(page);
        clipsNothing(page);
        link.become(UP, NOW.plusSeconds(180));
        link.show(busyMorning(2));
        assertThat(page.locator(".sg-line")).containsText("Prendete un numero");
    }

    @Test
    void showsTheTechnicianACalmScreenBeforeTheFirstFrame() {
        link.become(DENIED, NOW);
        start("it,en,de");
        var page = open("1920x1080");
        assertThat(page.locator(".sg-setup")).containsText("REVOKED");
        picture(page, "setup-it-1920x1080");
        hasNoBarrier(page);
        clipsNothing(page);
    }

    @Test
    void takesTurnsBetweenTheOtherLanguagesAndMovesTheClock() {
        link.show(busyMorning(1));
        start("it,en,de");
        var page = open("1920x1080");
        var turn = page.locator(".sg-calls h2 .sg-turn");
        assertThat(page.locator(".sg-clock-time")).hasText("10:40");
        var first = turn.textContent();
        page.clock().setFixedTime(Date.from(NOW.plusSeconds(70)));
        assertThat(page.locator(".sg-clock-time")).hasText("10:41");
        assertThat(turn).not().hasText(first);
    }

    @Test
    void outlivesARestartOfTheProgramWithoutAWordFromTheFramework() {
        link.show(busyMorning(1));
        start("it,en,de");
        var page = open("1920x1080");
        assertThat(page.locator(".sg-calls li")).hasCount(6);
        var port = "server.port=" + program.port();
        program.close();
        assertThat(page.locator(".sg-lost")).isVisible();
        picture(page, "program-away-it-1920x1080");
        assertThat(page.locator("vaadin-connection-indicator")).not().isVisible();
        link.show(frame(9, NOW));
        start("it,en,de", port);
        assertThat(page.locator(".sg-none"))
                .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                        .setTimeout(20_000));
        assertThat(page.locator(".sg-lost")).not().isVisible();
    }
}
