package it.sportello.hub.shell;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The citizen of a room in a real browser: the citizen's page, which may use devices, with a plain script around the room's
 * own, so that a test reads and moves it.
 */
final class CitizenBrowser implements AutoCloseable {

    private static final Path SCRIPT = Path.of("src/test/resources/it/sportello/hub/citizen/participant.js");

    private final Playwright playwright = Playwright.create();
    private final Browser browser;
    private final String origin;

    CitizenBrowser(int port, String... arguments) {
        this.origin = "http://localhost:" + port;
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(new ArrayList<>(Stream.concat(Stream.of("--no-sandbox"), Stream.of(arguments))
                                .toList())));
    }

    /** Comes into the room of the ticket with what the offer gives, as JSON, each time a way in is needed. */
    Page enter(String token, Supplier<String> offer) {
        // The page's policy would forbid the test's questions.
        var page = browser.newContext(new Browser.NewContextOptions().setBypassCSP(true))
                .newPage();
        page.route("**/citizen/room/page.js", CitizenBrowser::script);
        page.route("**/offer/CITIZEN", route -> answer(route, offer.get()));
        page.navigate(origin + "/q/" + token + "/room?CITIZEN");
        page.waitForFunction("window.room?.link.state === 'open'");
        return page;
    }

    private static void script(Route route) {
        route.fulfill(
                new Route.FulfillOptions().setContentType("text/javascript").setPath(SCRIPT));
    }

    private static void answer(Route route, String json) {
        route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(json));
    }

    /** Closes the pages of all citizens. */
    void goAway() {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
    }

    @Override
    public void close() {
        playwright.close();
    }

    static List<String> devices() {
        return List.of(
                "--use-fake-device-for-media-stream",
                "--use-fake-ui-for-media-stream",
                "--auto-select-desktop-capture-source=Entire screen",
                "--autoplay-policy=no-user-gesture-required",
                "--disable-features=WebRtcHideLocalIpsWithMdns");
    }
}
