package it.sportello.device.media.engine;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A real Chromium with a sound card that is not there. One thread. */
final class Chromium implements AutoCloseable {
    private static final List<String> USUAL = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream",
            "--autoplay-policy=no-user-gesture-required");

    private final Playwright playwright;
    private final Browser browser;
    private final List<ProcessHandle> processes;

    Chromium() {
        this(List.of());
    }

    /** With more switches than the usual ones. */
    Chromium(List<String> switches) {
        var before = ProcessHandle.current().descendants().collect(Collectors.toSet());
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(path().orElseThrow(() -> new IllegalStateException("no Chromium")))
                        .setArgs(
                                Stream.concat(USUAL.stream(), switches.stream()).toList()));
        processes = ProcessHandle.current()
                .descendants()
                .filter(process -> !before.contains(process))
                .filter(process -> process.info().command().orElse("").contains("chrom"))
                .toList();
    }

    /** What its processes are, with those of its pages. */
    List<ProcessHandle> processes() {
        return processes;
    }

    Page open(String address) {
        BrowserContext context = browser.newContext();
        Page page = context.newPage();
        page.onConsoleMessage(message -> System.err.println("page: " + message.text()));
        page.navigate(address);
        return page;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Optional<Path> path() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
