package it.sportello.kiosk.screen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import it.sportello.device.sim.EscPosPrinterEmulator;
import it.sportello.kiosk.FakeLink;
import it.sportello.kiosk.KioskProgram;
import it.sportello.kiosk.SampleOffice;
import it.sportello.link.HubLink;
import it.sportello.link.LinkState.Phase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The kiosk's screens in Chromium: seen by axe, and left as pictures in {@code target/pictures}. */
@TestInstance(Lifecycle.PER_CLASS)
class KioskScreensIT {

    private static final Path PICTURES = Path.of("target/pictures");

    private final FakeLink link = new FakeLink();
    private EscPosPrinterEmulator printer;
    private ConfigurableApplicationContext program;
    private Playwright playwright;
    private Browser browser;
    private String address;

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        Files.createDirectories(PICTURES);
        printer = EscPosPrinterEmulator.atTcpPort();
        printer.start();
        program = new SpringApplicationBuilder(KioskProgram.class)
                .initializers(context ->
                        ((GenericApplicationContext) context).registerBean("hubLink", HubLink.class, () -> link))
                .run(
                        "--spring.main.allow-bean-definition-overriding=true",
                        "--server.port=0",
                        "--sportello.kiosk.directory=" + directory,
                        "--sportello.kiosk.printer.tcp=127.0.0.1:" + printer.port(),
                        "--sportello.kiosk.patience=300ms");
        address = "http://127.0.0.1:" + program.getEnvironment().getProperty("local.server.port") + "/";
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of(
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1",
                        "PLAYWRIGHT_NODEJS_PATH",
                        System.getenv().getOrDefault("PLAYWRIGHT_NODEJS_PATH", "/usr/bin/node"))));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox")));
    }

    @AfterAll
    void stop() {
        playwright.close();
        program.close();
        printer.close();
    }

    @ParameterizedTest
    @CsvSource({
        "it, 1080, 1920",
        "it, 1920, 1080",
        "de, 1080, 1920",
        "de, 1920, 1080",
        "ar, 1080, 1920",
        "ar, 1920, 1080"
    })
    void leadsToATicketInEveryLanguageAndOrientation(String language, int width, int height) {
        link.open();
        try (var page = open(width, height)) {
            var name = language + "-" + (width > height ? "landscape" : "portrait");
            page.locator(".choose-language [lang=" + language + "]").click();
            assertThat(page.locator("html")).hasAttribute("lang", language);
            look(page, name + "-1-start");
            page.locator(".join").click();
            assertThat(page.locator(".tiles .service")).hasCount(6);
            look(page, name + "-2-choice");
            page.locator("#wish").click();
            page.keyboard().type("didentita");
            assertThat(page.locator(".tiles .service")).hasCount(1);
            look(page, name + "-3-search");
            page.locator(".tiles .service").first().click();
            assertThat(page.locator(".detail .primary")).isVisible();
            look(page, name + "-4-detail");
            page.locator(".detail .primary").click();
            assertThat(page.locator(".taking .plain")).isVisible();
            look(page, name + "-5-slow");
            link.answer(SampleOffice.ticket(SampleOffice.CARD));
            assertThat(page.locator(".sp-number")).hasText("A042");
            assertThat(page.locator(".ticket .notice")).hasText(printed(language));
            look(page, name + "-6-ticket");
            page.locator(".ticket .primary").click();
            assertThat(page.locator("html")).hasAttribute("lang", "it");
        }
    }

    @Test
    void keepsInformingWithoutTheHub() {
        link.open();
        link.phase(Phase.DOWN);
        try (var page = open(1080, 1920)) {
            assertThat(page.locator(".start .warning")).isVisible();
            look(page, "it-away-1-start");
            page.locator(".join").click();
            page.locator(".tiles .service").first().click();
            assertThat(page.locator(".detail .warning")).isVisible();
            look(page, "it-away-2-detail");
            assertThat(page.locator(".detail .primary")).isHidden();
        }
        link.phase(Phase.UP);
    }

    @ParameterizedTest
    @CsvSource({"1080, 1920, portrait", "1920, 1080, landscape"})
    void fitsThoseWhoNeedItLargerStrongerOrLower(int width, int height, String name) {
        link.open();
        try (var page = open(width, height)) {
            page.locator(".bar .tool").nth(2).click();
            assertThat(page.locator("html")).hasAttribute("data-contrast", "high");
            look(page, "it-" + name + "-comfort-contrast");
            page.locator(".bar .tool").nth(2).click();
            page.locator(".bar .tool").nth(1).click();
            page.locator(".bar .tool").nth(1).click();
            assertThat(page.locator("html")).hasAttribute("data-size", "LARGEST");
            look(page, "it-" + name + "-comfort-largest");
            page.locator(".bar .tool").nth(1).click();
            page.locator(".bar .tool").nth(3).click();
            assertThat(page.locator("html")).hasAttribute("data-reach", "low");
            page.locator(".join").click();
            look(page, "it-" + name + "-comfort-low");
            page.locator(".bar .tool").nth(5).click();
            assertThat(page.locator("[role=dialog]")).isVisible();
            look(page, "it-" + name + "-help");
        }
    }

    @Test
    void isOperableByKeysAlone() {
        link.open();
        try (var page = open(1920, 1080)) {
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator(".tiles .service")).hasCount(6);
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator(".detail .primary")).isVisible();
            look(page, "it-landscape-keys");
            page.locator(".detail .primary").press("Enter");
            assertThat(page.locator(".taking")).isVisible();
            page.locator(".back").press("Enter");
            assertThat(page.locator(".detail")).isVisible();
        }
    }

    private Page open(int width, int height) {
        var page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, height));
        page.navigate(address);
        assertThat(page.locator("main h1")).isVisible();
        return page;
    }

    /** Takes a picture, and lets axe look. */
    static void look(Page page, String name) {
        page.waitForTimeout(200);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        var violations = new AxeBuilder(page)
                .exclude("vaadin-connection-indicator")
                .analyze()
                .getViolations();
        assertThat(violations.stream()
                        .map(rule ->
                                rule.getId() + " " + rule.getNodes().getFirst().getHtml() + " "
                                        + rule.getNodes().getFirst().getFailureSummary())
                        .toList())
                .as(name)
                .isEmpty();
    }

    private static String printed(String language) {
        return new it.sportello.kiosk.text.KioskTexts()
                .in(it.sportello.face.Language.find(language).orElseThrow())
                .get("slip.PRINTED");
    }
}
