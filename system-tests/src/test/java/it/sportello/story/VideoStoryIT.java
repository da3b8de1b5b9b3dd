package it.sportello.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import it.sportello.demo.HeldPaper;
import it.sportello.demo.RunningDemo;
import it.sportello.device.sim.TablePhoto;
import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The story of one meeting by video, told by the packaged programs in real browsers: from the lobby's kiosk to the booth, to
 * the own phone and to the end. Its chapters follow each other.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VideoStoryIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    static Path directory;

    private static RunningDemo demo;
    private static Browsers browsers;
    private static Page kiosk;
    private static Page booth;
    private static Page console;
    private static Page screen;
    private static Page phone;
    private static String number;
    private static String ticket;

    @BeforeAll
    static void openTheTown() throws Exception {
        demo = Towns.start(directory);
        browsers = new Browsers(Browsers.DEVICES);
        kiosk = browsers.open(1080, 1920, "it-IT");
        booth = browsers.open(1080, 1920, "it-IT");
        console = browsers.open(1440, 900, "it-IT");
        screen = browsers.open(1920, 1080, "it-IT");
        kiosk.navigate(demo.plan().kioskUrl());
        booth.navigate(demo.plan().boothUrl());
        screen.navigate(demo.plan().screenUrl());
    }

    @AfterAll
    static void closeTheTown() {
        browsers.close();
        demo.close();
        assertThat(ProcessHandle.allProcesses()
                        .filter(process ->
                                process.info().commandLine().orElse("").contains(directory.toString())))
                .as("processes left behind")
                .isEmpty();
    }

    @Test
    @Order(1)
    void aCitizenTakesATicketForAVideoMeeting() throws Exception {
        button(kiosk, "^Prendi il numero$").click();
        button(kiosk, "Tributi").click();
        button(kiosk, "^Prendi il numero$").click();
        var shown = kiosk.locator(".sp-number").first();
        assertThat(shown).hasText(Pattern.compile("T\\d{3}"));
        number = shown.innerText().strip();
        await().atMost(SOON).until(() -> !demo.papers().isEmpty());
        ticket = Papers.qrOf(demo.papers().getLast());
        button(kiosk, "Ho finito").click();
        assertThat(booth.locator(".start h1")).isVisible();
        assertThat(booth.locator(".lamp")).hasText("La fotocamera è spenta");
        browsers.picture(booth, "booth-free");
    }

    @Test
    @Order(2)
    void theExpertCallsThemToTheBooth() {
        console.navigate(demo.plan().hubUrl() + "/console");
        console.locator("input[name=username]").fill("carla");
        console.locator("input[name=password]").fill("sportello");
        console.keyboard().press("Enter");
        button(console, "Remoto 1").click();
        assertThat(console.locator("#act-CALL_NEXT")).isVisible();
        console.keyboard().press("n");
        assertThat(booth.locator(".called .sp-number")).hasText(number);
        assertThat(screen.locator("body")).containsText(number);
        browsers.picture(booth, "booth-called");
    }

    @Test
    @Order(3)
    void thePrintedTicketHeldBeforeTheCameraOpensTheRoom() throws Exception {
        demo.camera().hold(HeldPaper.of(demo.papers().getLast()));
        assertThat(booth.locator(".check")).isVisible();
        demo.camera().putAway();
        assertThat(booth.locator(".finding.is-good .part").first()).hasText("Fotocamera");
        browsers.picture(booth, "booth-check");
        booth.locator(".check .primary").click();
        console.keyboard().press("s");
        assertThat(booth.locator(".room .tools")).isVisible();
    }

    @Test
    @Order(4)
    void bothSeeMovingPictures() {
        boothSeesTheExpert();
        consoleSeesTheCitizen();
        browsers.picture(booth, "booth-room");
        browsers.picture(console, "console-room");
    }

    @Test
    @Order(5)
    void bothWriteToEachOther() {
        booth.locator("#chat-text").click();
        booth.keyboard().type("Mi sente?");
        booth.keyboard().press("Enter");
        assertThat(console.locator(".talk ol")).containsText("Mi sente?");
        blur();
        console.keyboard().press("k");
        console.keyboard().type("Benissimo");
        console.keyboard().press("Enter");
        assertThat(booth.locator(".chat .theirs")).containsText("Benissimo");
        blur();
    }

    @Test
    @Order(6)
    void aDroppedLineIsAnEventAndNotTheEnd() {
        booth.reload();
        boothSeesTheExpert();
        assertThat(booth.locator(".chat .theirs")).containsText("Benissimo");
        consoleSeesTheCitizen();
        enginesOfTheBooth().forEach(ProcessHandle::destroyForcibly);
        assertThat(booth.locator(".pictures .instead")).isVisible();
        boothSeesTheExpert();
        consoleSeesTheCitizen();
    }

    @Test
    @Order(7)
    void aDocumentOnTheTrayReachesTheCaseByTheCitizensHand() {
        demo.camera().hold(TablePhoto.of(1600, 1200, 700, 990, 3, 4).take(sheet()));
        console.keyboard().press("p");
        assertThat(booth.locator(".photo .primary").first()).isVisible();
        browsers.picture(booth, "booth-photo");
        await().atMost(SOON).untilAsserted(() -> {
            if (booth.locator(".photo .primary").first().isVisible()) {
                booth.locator(".photo .primary").first().click();
            }
            assertThat(booth.locator(".preview").isVisible()).isTrue();
        });
        browsers.picture(booth, "booth-preview");
        booth.locator(".photo .primary").nth(1).click();
        assertThat(console.locator(".documents li")).containsText("1 Seite");
        demo.camera().putAway();
    }

    @Test
    @Order(8)
    void theCitizenGoesOnOnThePhoneAndTheBoothIsFree() {
        phone = browsers.open(390, 844, "it-IT");
        phone.navigate(ticket);
        phone.locator("[data-enter]:visible").click();
        phone.locator("[data-go]:visible, [data-go-on]:visible").first().click();
        assertThat(booth.locator(".over h1")).hasText("Continua sul telefono");
        browsers.picture(booth, "booth-elsewhere");
        button(booth, "Ho finito").click();
        assertThat(booth.locator(".start h1")).isVisible();
        assertThat(booth.locator(".lamp")).hasText("La fotocamera è spenta");
        await().atMost(SOON).until(() -> !demo.camera().isOpen());
        consoleSeesTheCitizen();
    }

    @Test
    @Order(9)
    void theEndIsSeenEverywhere() {
        blur();
        console.keyboard().press("f");
        console.locator(".choices vaadin-button").first().waitFor();
        console.keyboard().press("1");
        assertThat(phone.locator("body")).containsText("Grazie");
        assertThat(console.locator(".room")).hasCount(0);
        assertThat(booth.locator(".start h1")).isVisible();
        browsers.picture(phone, "phone-room-end");
    }

    private static void boothSeesTheExpert() {
        assertThat(booth.locator("video[data-media=main][data-media-on]")).isVisible();
        var before = framesInBooth();
        await().atMost(SOON).until(() -> framesInBooth() > before + 10);
    }

    private static int framesInBooth() {
        return ((Number) booth.evaluate("""
                () => document.querySelector('.kiosk').boothMedia.pictures()
                  .filter((picture) => picture.place === 'main').map((picture) => picture.frames)[0] ?? 0""")).intValue();
    }

    private static void consoleSeesTheCitizen() {
        var video = console.locator(".tile[data-place='main'] video").first();
        video.waitFor();
        await().atMost(SOON).until(() -> framesIn(video) > 10);
        var before = framesIn(video);
        await().atMost(SOON).until(() -> framesIn(video) > before);
    }

    private static int framesIn(Locator video) {
        return ((Number) video.evaluate("(v) => v.videoWidth > 2 ? v.getVideoPlaybackQuality().totalVideoFrames : 0"))
                .intValue();
    }

    /** The processes beside the booth's program that hold its camera. */
    private static List<ProcessHandle> enginesOfTheBooth() {
        var boothData = directory.resolve("booth").toString();
        var programs = ProcessHandle.current()
                .children()
                .filter(each -> each.info().commandLine().orElse("").contains(boothData))
                .toList();
        assertThat(programs).hasSize(1);
        var engines = programs.getFirst().children().toList();
        assertThat(engines).isNotEmpty();
        return engines;
    }

    /** A written page. */
    private static BufferedImage sheet() {
        var page = new BufferedImage(1240, 1754, BufferedImage.TYPE_INT_RGB);
        var ink = page.createGraphics();
        ink.setColor(Color.WHITE);
        ink.fillRect(0, 0, 1240, 1754);
        ink.setColor(Color.BLACK);
        ink.setFont(new Font(Font.SERIF, Font.PLAIN, 44));
        for (var line = 0; line < 24; line++) {
            ink.drawString("Ricevuta TARI 2026, rata numero " + (line + 1), 120, 180 + line * 62);
        }
        ink.dispose();
        return page;
    }

    private static void blur() {
        console.evaluate("document.activeElement.blur()");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(name)))
                .first();
    }
}
