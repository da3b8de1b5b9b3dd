package it.sportello.kiosk.screen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import it.sportello.api.CommandAnswer.PersonCalled;
import it.sportello.kiosk.FakeLink;
import it.sportello.kiosk.KioskProgram;
import it.sportello.link.HubLink;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** What is heard at the kiosk, measured in Chromium on its way to the loudspeaker, and the call for a person. */
@TestInstance(Lifecycle.PER_CLASS)
class KioskSoundIT {

    /** Beside the loudspeaker stands a meter, which keeps the loudest that has passed. */
    private static final String METER = """
            window.loudest = 0;
            const connect = AudioNode.prototype.connect;
            AudioNode.prototype.connect = function (target, ...rest) {
              if (target instanceof AudioDestinationNode) {
                const meter = new AnalyserNode(this.context, { fftSize: 2048 });
                connect.call(this, meter);
                const samples = new Float32Array(meter.fftSize);
                setInterval(() => {
                  meter.getFloatTimeDomainData(samples);
                  window.loudest = Math.max(window.loudest, ...samples.map(Math.abs));
                }, 10);
              }
              return connect.call(this, target, ...rest);
            };
            """;

    private final FakeLink link = new FakeLink();
    private ConfigurableApplicationContext program;
    private Playwright playwright;
    private Browser browser;

    @BeforeAll
    void start(@TempDir Path directory) {
        program = new SpringApplicationBuilder(KioskProgram.class)
                .initializers(context ->
                        ((GenericApplicationContext) context).registerBean("hubLink", HubLink.class, () -> link))
                .run(
                        "--spring.main.allow-bean-definition-overriding=true",
                        "--server.port=0",
                        "--sportello.kiosk.directory=" + directory,
                        "--sportello.kiosk.idle.limit=3s");
        link.open();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
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
    }

    @Test
    void soundsBeforeAVisitEndsByItself() {
        try (var page = open()) {
            assertThat(loudest(page)).isZero();
            page.locator(".join").click();
            assertThat(page.locator(".countdown")).isVisible();
            page.waitForFunction("window.loudest > 0.05");
            assertThat(loudest(page)).isBetween(0.05, 0.5);
        }
    }

    @Test
    void saysPlainlyThatThisMachineHasNoVoice() {
        try (var page = open()) {
            assertThat(page.evaluate("speechSynthesis.getVoices().length")).isEqualTo(0);
            var aloud = page.locator(".bar .tool").nth(4);
            aloud.click();
            assertThat(page.locator("[role=dialog]")).containsText("non ha una voce");
            assertThat(aloud).hasAttribute("aria-pressed", "false");
            KioskScreensIT.look(page, "it-novoice");
        }
    }

    @Test
    void readsTheScreenAloudWithAVoiceOfTheLanguage() {
        try (var page = open("""
                window.said = [];
                speechSynthesis.getVoices = () => [{ lang: 'it-IT', name: 'Voce' }];
                window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
                speechSynthesis.speak = (words) => window.said.push(words.lang + ' ' + words.text);
                """)) {
            page.locator(".bar .tool").nth(4).click();
            page.waitForFunction("window.said.length > 0");
            assertThat(page.evaluate("window.said[0]").toString())
                    .startsWith("it-IT")
                    .contains("Benvenuto");
            assertThat(page.locator("[role=dialog]")).isHidden();
        }
    }

    @Test
    void callsAPerson() {
        try (var page = open()) {
            page.locator(".bar .tool").nth(5).click();
            page.locator("[role=dialog] .primary").click();
            assertThat(page.locator(".call-state")).hasText("Stiamo chiamando…");
            link.answer(new PersonCalled(true));
            assertThat(page.locator(".call-state")).containsText("Abbiamo avvisato il personale");
            assertThat(page.locator("[role=dialog] .primary")).isHidden();
            KioskScreensIT.look(page, "it-called");
        }
    }

    private Page open(String... scripts) {
        var page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1080, 1920));
        page.addInitScript(METER);
        for (var script : scripts) {
            page.addInitScript(script);
        }
        page.navigate("http://127.0.0.1:" + program.getEnvironment().getProperty("local.server.port") + "/");
        assertThat(page.locator("main h1")).isVisible();
        return page;
    }

    private static double loudest(Page page) {
        return ((Number) page.evaluate("window.loudest")).doubleValue();
    }
}
