package it.sportello.hub.citizen;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import it.sportello.api.room.ParticipantRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A browser with a made-up camera and microphone, and how one sees what its participants see. */
final class RoomBrowser implements AutoCloseable {

    private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--allow-loopback-in-peer-connection");
    private static final String DEVICES = "--use-fake-device-for-media-stream";
    private static final String YES = "--use-fake-ui-for-media-stream";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Playwright playwright = Playwright.create();
    private final Browser browser;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private RoomBrowser(String... further) {
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(Stream.concat(ARGUMENTS.stream(), Stream.of(further))
                                .toList()));
    }

    /** One whose people allow camera and microphone. */
    static RoomBrowser allowing() {
        return new RoomBrowser(DEVICES, YES);
    }

    /** One whose people refuse camera and microphone. */
    static RoomBrowser refusing() {
        return new RoomBrowser(DEVICES, "--deny-permission-prompts");
    }

    /** One on a machine that has neither. */
    static RoomBrowser withoutDevices() {
        return new RoomBrowser(YES);
    }

    /** A window of its own: what is hidden draws nothing. */
    Page open(Browser.NewContextOptions options) {
        var context = browser.newContext(options);
        contexts.add(context);
        var page = context.newPage();
        page.onPageError(fault -> faults.add(fault));
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())
                    && !message.text().startsWith("Failed to load resource")
                    && !message.text().contains("WebSocket connection")) {
                faults.add(message.text());
            }
        });
        return page;
    }

    /** Closes all windows; what their scripts complained of meanwhile. */
    List<String> closeWindows() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        var told = List.copyOf(faults);
        faults.clear();
        return told;
    }

    @Override
    public void close() {
        playwright.close();
    }

    /** Pictures are decoded in the video, more and more of them. */
    static void sees(Page page, String video) {
        var before = framesOf(page, video);
        until(() -> framesOf(page, video) > before + 10);
    }

    private static int framesOf(Page page, String video) {
        var shown = page.evaluate("""
                (selector) => {
                  const video = document.querySelector(selector);
                  return video?.srcObject ? video.getVideoPlaybackQuality().totalVideoFrames : 0;
                }""", video);
        return ((Number) shown).intValue();
    }

    /** On a bare page: the sound of the other is not silence. */
    static void hears(Page page, ParticipantRole other) {
        until(page, "loudness('" + other + "').then((level) => level > 0.01)");
    }

    static void until(Page page, String condition) {
        until(() -> Boolean.TRUE.equals(page.evaluate(condition)));
    }

    /** Asks in this thread, for the browser answers no other. */
    static void until(BooleanSupplier condition) {
        await().pollInSameThread().atMost(PATIENCE).until(condition::getAsBoolean);
    }
}
