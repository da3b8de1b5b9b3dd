package it.sportello.kiosk.screen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import it.sportello.api.CommandAnswer.TalkBegun;
import it.sportello.api.room.PhotoRequest;
import it.sportello.api.room.RoomAnswer.Closed;
import it.sportello.api.room.RoomEvent;
import it.sportello.api.room.RoomMessage;
import it.sportello.api.room.RoomPhase;
import it.sportello.device.media.DocumentPhoto;
import it.sportello.device.media.MediaEngine;
import it.sportello.device.media.MediaEngine.Finding;
import it.sportello.device.media.MediaEvent;
import it.sportello.device.media.MediaState;
import it.sportello.kiosk.BoothBench;
import it.sportello.kiosk.FakeEngine;
import it.sportello.kiosk.FakeLink;
import it.sportello.kiosk.FakeRoom;
import it.sportello.kiosk.KioskProgram;
import it.sportello.kiosk.SampleOffice;
import it.sportello.kiosk.booth.BoothDesk;
import it.sportello.kiosk.booth.BoothStage.Free;
import it.sportello.link.HubLink;
import it.sportello.link.RoomLink.End;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
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

/** The screens of a booth in a real Chromium, with the hub, the engine and the expert in the hands of the test. */
@TestInstance(Lifecycle.PER_CLASS)
class BoothScreensIT {

    private static final Path PICTURES = Path.of("target/pictures");

    private final FakeLink link = new FakeLink().inBooth();
    private final FakeEngine engine = new FakeEngine();
    private final FakeRoom room = new FakeRoom();
    private ConfigurableApplicationContext program;
    private BoothDesk desk;
    private Playwright playwright;
    private Browser browser;
    private String address;
    private long frame;

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        Files.createDirectories(PICTURES);
        link.open();
        program = new SpringApplicationBuilder(KioskProgram.class)
                .initializers(context -> {
                    var beans = (GenericApplicationContext) context;
                    beans.registerBean("hubLink", HubLink.class, () -> link);
                    beans.registerBean("mediaEngine", MediaEngine.class, () -> engine);
                    beans.registerBean(
                            "roomDoor", BoothDesk.RoomDoor.class, () -> (key, way, listener) -> room.enter(listener));
                })
                .run(
                        "--spring.main.allow-bean-definition-overriding=true",
                        "--server.port=0",
                        "--sportello.kiosk.directory=" + directory,
                        "--sportello.kiosk.patience=300ms");
        desk = program.getBean(BoothDesk.class);
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

    @AfterEach
    void free() {
        desk.finish();
        await().until(() -> desk.scene().visit().stage() instanceof Free);
        invite(null);
    }

    @AfterAll
    void stop() {
        playwright.close();
        program.close();
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
    void leadsFromTheTicketToTheEndOfTheMeeting(String language, int width, int height) throws IOException {
        link.answerRooms(key -> FakeRoom.opened(language));
        var name = "booth-" + language + "-" + (width > height ? "landscape" : "portrait");
        try (var page = open(width, height)) {
            invite(null);
            page.locator(".choose-language [lang=" + language + "]").click();
            assertThat(page.locator("html")).hasAttribute("lang", language);
            look(page, name + "-01-free");
            invite("V007");
            assertThat(page.locator(".called .sp-number")).hasText("V007");
            look(page, name + "-02-called");
            link.answerRooms(key -> new Closed(Closed.Reason.NOT_CALLED));
            engine.tell(new MediaEvent.CodeRead(BoothBench.URL));
            assertThat(page.locator(".show-ticket .warning").first()).isVisible();
            look(page, name + "-03-refused");
            page.locator(".show-ticket .primary").click();
            assertThat(page.locator(".type-number .keyboard")).isVisible();
            page.locator(".letter").getByText("V", exact()).click();
            page.locator(".letter").getByText("7", exact()).click();
            assertThat(page.locator(".sp-number")).hasText("V7");
            look(page, name + "-04-number");
            link.answerRooms(key -> FakeRoom.opened(language));
            page.locator(".type-number .primary").click();
            assertThat(page.locator(".check")).isVisible();
            meet(page, name);
        }
    }

    private void meet(Page page, String name) throws IOException {
        room.letIn("own", RoomPhase.IN_SESSION, FakeRoom.expert("e1"));
        engine.become(MediaState.Phase.READY, true, "");
        engine.tell(new MediaEvent.Tested(Finding.GOOD, Finding.WEAK, Finding.NONE));
        assertThat(page.locator(".finding.is-bad")).hasCount(2);
        look(page, name + "-05-check");
        page.locator(".check .primary").click();
        assertThat(page.locator(".room .tools")).isVisible();
        engine.tell(new MediaEvent.PictureSeen(new MediaEngine.PeerId(FakeRoom.EXPERT + "/e1/own")));
        room.write("Buongiorno, mi mostra la carta d’identità?");
        room.tell(new RoomEvent.Captioned(FakeRoom.EXPERT, "Buongiorno, come posso aiutarLa?"));
        assertThat(page.locator(".chat .theirs")).isVisible();
        show(page);
        look(page, name + "-06-room");
        page.locator("#chat-text").click();
        page.keyboard().type("Eccola");
        look(page, name + "-07-chat");
        page.keyboard().press("Enter");
        assertThat(page.locator(".chat .mine")).isVisible();
        room.goAway();
        room.change(
                RoomPhase.IN_SESSION, null, FakeRoom.expert(null, Instant.now().minusSeconds(130)));
        assertThat(page.locator(".news .warning").first()).isVisible();
        look(page, name + "-08-away");
        room.letIn("own2", RoomPhase.IN_SESSION, FakeRoom.expert("e2"));
        page.locator(".tools .act").nth(6).click();
        assertThat(page.locator("[role=dialog]")).isVisible();
        look(page, name + "-09-phone");
        page.locator(".dialogue .plain").click();
        photograph(page, name);
        page.locator(".tools .act").last().click();
        assertThat(page.locator("[role=dialog] .primary")).isVisible();
        look(page, name + "-12-leave");
        page.locator(".dialogue .plain").click();
        room.end(End.CLOSED);
        assertThat(page.locator(".over")).isVisible();
        engine.become(MediaState.Phase.READY, false, "");
        look(page, name + "-13-over");
    }

    private void photograph(Page page, String name) throws IOException {
        var request = UUID.randomUUID();
        room.change(RoomPhase.IN_SESSION, new PhotoRequest(request, PhotoRequest.State.ASKED), FakeRoom.expert("e2"));
        assertThat(page.locator(".photo .primary").first()).isVisible();
        look(page, name + "-10-photo");
        page.locator(".photo .primary").first().click();
        await().until(() -> engine.told().contains("photograph"));
        engine.tell(new MediaEvent.Photographed(
                request.toString(), new DocumentPhoto.Taken(new byte[] {1}, paper(), DocumentPhoto.Verdict.GOOD)));
        assertThat(page.locator(".preview")).isVisible();
        look(page, name + "-11-preview");
        page.locator(".photo .primary").nth(1).click();
        await().until(() -> !room.uploads().isEmpty());
        assertThat(page.locator(".photo")).isHidden();
    }

    @Test
    void connectsAtOnceOrShowsTheNumber() {
        try (var page = open(1080, 1920)) {
            page.locator(".join").click();
            assertThat(page.locator(".tiles .service")).hasCount(2);
            look(page, "booth-it-talk-1-choice");
            page.locator(".tiles .service").first().click();
            assertThat(page.locator(".detail .primary")).isVisible();
            look(page, "booth-it-talk-2-detail");
            page.locator(".detail .primary").click();
            assertThat(page.locator(".taking .plain")).isVisible();
            link.answer(new TalkBegun(SampleOffice.videoTicket(), false));
            assertThat(page.locator(".sp-number")).hasText("V007");
            look(page, "booth-it-talk-3-waiting");
            link.answerRooms(key -> FakeRoom.opened("it"));
            invite("V007");
            assertThat(page.locator(".check")).isVisible();
        }
    }

    @Test
    void isOperableByKeysAlone() {
        link.answerRooms(key -> FakeRoom.opened("it"));
        try (var page = open(1920, 1080)) {
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator(".show-ticket")).isVisible();
            page.locator(".show-ticket .primary").press("Enter");
            assertThat(page.locator(".type-number")).isVisible();
            page.keyboard().type("v007");
            assertThat(page.locator(".sp-number")).hasText("V007");
            page.locator(".type-number .primary").press("Enter");
            assertThat(page.locator(".check")).isVisible();
            room.letIn("own", RoomPhase.IN_SESSION, FakeRoom.expert("e1"));
            page.locator(".check .primary").press("Enter");
            assertThat(page.locator(".room")).isVisible();
            page.locator(".tools .act").first().press("Enter");
            assertThat(page.locator(".self .own.is-off")).hasCount(1);
            look(page, "booth-it-landscape-keys");
            page.locator(".tools .act").nth(4).press("Enter");
            await().until(() -> room.sent().contains(new RoomMessage.CannotHear()));
        }
    }

    @ParameterizedTest
    @CsvSource({"1080, 1920, portrait", "1920, 1080, landscape"})
    void fitsThoseWhoNeedItLargerStrongerOrLower(int width, int height, String name) {
        link.answerRooms(key -> FakeRoom.opened("it"));
        try (var page = open(width, height)) {
            invite("V007");
            page.locator(".bar .tool").nth(1).click();
            page.locator(".bar .tool").nth(1).click();
            assertThat(page.locator("html")).hasAttribute("data-size", "LARGEST");
            look(page, "booth-it-" + name + "-largest-called");
            engine.tell(new MediaEvent.CodeRead(BoothBench.URL));
            room.letIn("own", RoomPhase.IN_SESSION, FakeRoom.expert("e1"));
            page.locator(".check .primary").click();
            assertThat(page.locator(".room")).isVisible();
            look(page, "booth-it-" + name + "-largest-room");
            page.locator(".bar .tool").nth(1).click();
            page.locator(".bar .tool").nth(2).click();
            page.locator(".bar .tool").nth(3).click();
            assertThat(page.locator("html")).hasAttribute("data-reach", "low");
            look(page, "booth-it-" + name + "-low-contrast-room");
        }
    }

    private void invite(String number) {
        frame++;
        link.show(SampleOffice.booth(frame, number, 2));
    }

    private Page open(int width, int height) {
        var page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, height));
        page.navigate(address);
        assertThat(page.locator("main h1")).isVisible();
        return page;
    }

    /** Stands in for moving pictures, which are the engine's. */
    private static void show(Page page) {
        page.evaluate("""
                document.querySelectorAll('video[data-media=main], video[data-media=self]').forEach((video, i) => {
                  const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 });
                  const ink = canvas.getContext('2d');
                  const draw = () => {
                    ink.fillStyle = i ? '#7a5a3c' : '#3d6b8a';
                    ink.fillRect(0, 0, 640, 480);
                    ink.fillStyle = '#e8c9a8';
                    ink.beginPath();
                    ink.arc(320, 200, 90, 0, 7);
                    ink.fill();
                    ink.fillRect(180, 320, 280, 160);
                  };
                  draw();
                  setInterval(draw, 200);
                  video.muted = true;
                  video.srcObject = canvas.captureStream(5);
                  video.boothPicture = { place: video.dataset.media, peer: '', frames: 9, last: Infinity };
                  video.setAttribute('data-media-on', '');
                  video.play();
                })""");
        page.waitForTimeout(500);
    }

    private static byte[] paper() throws IOException {
        var image = new BufferedImage(566, 800, BufferedImage.TYPE_INT_RGB);
        var ink = image.createGraphics();
        ink.setColor(Color.WHITE);
        ink.fillRect(0, 0, 566, 800);
        ink.setColor(Color.DARK_GRAY);
        for (var y = 80; y < 700; y += 30) {
            ink.fillRect(60, y, 380 + (y * 7) % 60, 10);
        }
        ink.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }

    private static com.microsoft.playwright.Locator.GetByTextOptions exact() {
        return new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true);
    }

    private static void look(Page page, String name) {
        page.waitForTimeout(200);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        var violations = new AxeBuilder(page)
                .exclude("vaadin-connection-indicator")
                .disableRules(List.of("video-caption"))
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
}
