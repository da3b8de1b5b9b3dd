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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A member of staff at the console in a real browser. Remembers what the console answered badly. */
final class ConsoleBrowser implements AutoCloseable {

    static final String PASSWORD = "sportello";

    private static final Path PICTURES = Path.of("target", "pictures");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser;
    private final String origin;
    private final List<String> missing = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    /** @param arguments of the browser, beside those that every one has */
    ConsoleBrowser(int port, String... arguments) {
        this.origin = "http://localhost:" + port;
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(Stream.concat(Stream.of("--no-sandbox"), Arrays.stream(arguments))
                                .toList()));
        open("it-IT");
    }

    /** Begins anew, as somebody else. */
    void open(String locale) {
        if (context != null) {
            context.close();
        }
        missing.clear();
        context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1440, 900).setLocale(locale));
        page = context.newPage();
        page.onResponse(response -> {
            if (response.status() >= 400) {
                missing.add(response.status() + " " + response.url());
            }
        });
    }

    @Override
    public void close() {
        playwright.close();
    }

    Page page() {
        return page;
    }

    List<String> missing() {
        return missing;
    }

    void go(String path) {
        page.navigate(origin + path);
    }

    /** Signs in without touching the mouse. */
    void signIn(String username) {
        go("/console/");
        page.waitForURL("**/console/login");
        assertThat(find("input[name=username]")).isFocused();
        page.keyboard().type(username);
        press("Tab");
        page.keyboard().type(PASSWORD);
        press("Enter");
        find(".console").waitFor();
    }

    void tryPassword(String username, String password) {
        find("input[name=username]").fill(username);
        find("input[name=password]").fill(password);
        press("Enter");
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    /** Presses the key of an act once the act can be done, and waits for the focus on the next. */
    void act(String key, String next) {
        press(key);
        assertThat(find("#act-" + next)).isFocused();
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    Locator number() {
        return find(".ticket-number");
    }

    Locator alert() {
        return find(".notice[role=alert]").first();
    }

    String sessionId() {
        return context.cookies().stream()
                .filter(each -> each.name.contains("SESSION"))
                .findFirst()
                .orElseThrow()
                .value;
    }

    boolean sessionIsHiddenFromScripts() {
        return context.cookies().stream()
                .filter(each -> each.name.contains("SESSION"))
                .allMatch(each -> each.httpOnly);
    }

    /**
     * A picture for the eye, and the rules of accessibility and of fitting in for the machine. The framework's own sign
     * of a lost link stands outside of every landmark, and is left out.
     */
    void look(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("console-" + name + ".png")));
        var violations = new AxeBuilder(page)
                .exclude("vaadin-connection-indicator")
                .analyze()
                .getViolations();
        assertThat(violations)
                .as(name)
                .extracting(rule -> rule.getId() + " "
                        + rule.getNodes().stream()
                                .map(node -> node.getHtml() + node.getFailureSummary())
                                .toList())
                .isEmpty();
        assertThat((Boolean)
                        page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as(name + " does not scroll sideways")
                .isTrue();
    }
}
