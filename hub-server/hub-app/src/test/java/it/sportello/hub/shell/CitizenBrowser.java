package it.sportello.hub.shell;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The citizen of a room in a real browser: a plain page around the room's script. */
final class CitizenBrowser implements AutoCloseable {

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

    /** Comes into the room with what the offer gives, as JSON, each time a way in is needed. */
    Page enter(Supplier<String> offer) {
        var page = browser.newContext().newPage();
        page.route("**/citizen-of-test/**", CitizenBrowser::answer);
        page.route("**/participant.js", CitizenBrowser::answer);
        page.route("**/offer/**", route -> fulfill(route, "application/json", offer.get()));
        page.navigate(origin + "/citizen-of-test/room.html?CITIZEN");
        page.waitForFunction("window.room?.link.state === 'open'");
        return page;
    }

    private static void answer(Route route) {
        var script = route.request().url().contains("participant.js");
        var name = script ? "participant.js" : "room.html";
        fulfill(route, script ? "text/javascript" : "text/html", read(name));
    }

    private static void fulfill(Route route, String type, String body) {
        route.fulfill(new Route.FulfillOptions().setContentType(type).setBody(body));
    }

    private static String read(String name) {
        try (var file = CitizenBrowser.class.getResourceAsStream("/it/sportello/hub/citizen/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
