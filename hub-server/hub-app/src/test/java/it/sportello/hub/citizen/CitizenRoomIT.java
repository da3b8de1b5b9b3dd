package it.sportello.hub.citizen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static it.sportello.hub.citizen.RoomBrowser.hears;
import static it.sportello.hub.citizen.RoomBrowser.sees;
import static it.sportello.hub.citizen.RoomBrowser.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.FilePayload;
import it.sportello.api.Priority;
import it.sportello.api.TicketId;
import it.sportello.api.TicketState;
import it.sportello.api.room.ParticipantRole;
import it.sportello.codec.MessageCodec;
import it.sportello.hub.HubApplication;
import it.sportello.hub.TestDatabase;
import it.sportello.hub.Town;
import it.sportello.hub.queue.Channel;
import it.sportello.hub.queue.Outcome;
import it.sportello.hub.queue.TicketCommand;
import it.sportello.hub.queue.TicketDesk;
import it.sportello.hub.queue.TicketTokens;
import it.sportello.hub.queue.views.QueueView;
import it.sportello.hub.video.RoomDay;
import it.sportello.hub.video.Rooms;
import it.sportello.hub.video.StaffEntry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A citizen on the page of the ticket and an expert on a bare page, in a room of the whole hub. */
@SpringBootTest(classes = HubApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
class CitizenRoomIT {

    private static final Path PICTURES = Path.of("target", "pictures", "room");
    private static final IsVisibleOptions SOON = new IsVisibleOptions().setTimeout(20_000);
    private static final String EXPERT = ".tile.main video";
    private static final String SCREEN = ".tile.main video";
    private static final String CITIZEN = "#CITIZEN-camera";
    /** A picture of one pixel. */
    private static final String PHOTO =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";

    private static RoomBrowser browser;

    private final MessageCodec codec = new MessageCodec();

    @LocalServerPort
    private int port;

    @Autowired
    private TicketDesk desk;

    @Autowired
    private TicketTokens tokens;

    @Autowired
    private Rooms rooms;

    @Autowired
    private QueueView queue;

    @Autowired
    private JdbcClient jdbc;

    private RoomDay day;
    private String token;
    private TicketId ticket;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.register(registry);
        registry.add("sportello.video.look", () -> "200ms");
        registry.add("sportello.video.away-limit", () -> "15s");
    }

    @BeforeAll
    static void openBrowser() {
        browser = RoomBrowser.allowing();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @BeforeEach
    void callTheTicket() {
        day = new RoomDay(desk, rooms);
        day.open(Town.CARLA, Town.REMOTE_1);
        var id = Town.command();
        var priority = Priority.NONE;
        day.accepted(new TicketCommand.TakeTicket(
                id, Town.ORGANISATION, Town.ONLINE, Town.TAXES, priority, "it", Channel.WEB));
        token = tokens.tokenOf(id);
        ticket = day.call(Town.CARLA, Town.REMOTE_1);
    }

    @AfterEach
    void emptyTheQueue() {
        assertThat(browser.closeWindows()).isEmpty();
        jdbc.sql("truncate room cascade").update();
        jdbc.sql("truncate ticket, ticket_number, point_state, command_answer, ticket_step, wait_forecast cascade")
                .update();
    }

    @Test
    void bringsCitizenAndExpertTogetherFromTheTicketToTheEnd() {
        var citizen = window(browser, 360, 740);
        citizen.navigate(address("/q/" + token));
        citizen.click("[data-enter=REMOTE]");
        citizen.click("[data-go]");
        assertThat(citizen.locator("text=L’operatore sta arrivando")).isVisible(SOON);
        assertThat(citizen.locator("[data-check]")).isVisible();
        sees(citizen, "[data-own] video");

        var expert = expert();
        sees(citizen, EXPERT);
        sees(expert, CITIZEN);
        hears(expert, ParticipantRole.CITIZEN);
        until(citizen, loudness());
        assertThat(citizen.locator("[data-check]")).not().isVisible();

        day.serve(ticket);
        expert.evaluate("room.say('Buongiorno!')");
        assertThat(citizen.locator("[data-unread]")).isVisible(SOON);
        citizen.click("[data-chat-open]");
        assertThat(citizen.locator("[data-lines] .text")).hasText("Buongiorno!");
        citizen.fill("#text", "Salve");
        citizen.keyboard().press("Enter");
        until(expert, "room.chat.some((line) => line.text === 'Salve' && !line.mine)");
        citizen.click("[data-chat-close]");

        expert.evaluate("room.caption('La sento bene')");
        assertThat(citizen.locator("[data-caption]")).hasText("La sento bene");
        citizen.click("[data-cannot-hear]");
        until(expert, "heard.some((each) => each.name === 'notheard')");
        citizen.click("[data-help]");
        until(expert, "room.view.participants.find((each) => each.role === 'CITIZEN').callsForHelp");
        citizen.click("[data-camera]");
        until(expert, "!room.view.participants.find((each) => each.role === 'CITIZEN').media.camera");

        desk.submit(new TicketCommand.Finish(Town.command(), Town.ORGANISATION, Town.CARLA, ticket, Outcome.SETTLED));
        assertThat(citizen.locator("text=Fatto. Grazie!")).isVisible(SOON);
    }

    @Test
    void givesTheMainPlaceToWhatTheExpertShows() {
        var citizen = enter(browser);
        var expert = expert();
        sees(citizen, EXPERT);
        expert.evaluate("room.provide('screen', drawn(800, 600))");
        until(citizen, "document.querySelector('.tile.main video')?.videoWidth === 800");
        sees(citizen, SCREEN);
        sees(citizen, ".tile[data-corner='1'] video");
        expert.evaluate("room.setScreen(false)");
        until(citizen, "document.querySelectorAll('.tile:not(.own)').length === 1");
        sees(citizen, EXPERT);
    }

    @Test
    void comesBackAfterAReloadAndALostNetworkByItself() {
        var citizen = enter(browser);
        var expert = expert();
        day.serve(ticket);
        sees(expert, CITIZEN);
        citizen.reload();
        sees(citizen, EXPERT);
        sees(expert, CITIZEN);
        citizen.context().setOffline(true);
        assertThat(citizen.locator("text=Collegamento interrotto")).isVisible(SOON);
        expert.evaluate("room.say('Ci sei?')");
        citizen.context().setOffline(false);
        assertThat(citizen.locator("text=Collegamento interrotto")).not().isVisible();
        sees(citizen, EXPERT);
        sees(expert, CITIZEN);
        until(citizen, "document.querySelector('[data-lines] .text')?.textContent === 'Ci sei?'");
    }

    @Test
    void goesOnOnASecondDeviceAndBackOnTheFirst() {
        var phone = enter(browser);
        var expert = expert();
        sees(expert, CITIZEN);
        var computer = enter(browser);
        assertThat(phone.locator("text=Sei su un altro dispositivo")).isVisible(SOON);
        sees(computer, EXPERT);
        sees(expert, CITIZEN);
        phone.click("[data-go-on]");
        assertThat(computer.locator("text=Sei su un altro dispositivo")).isVisible(SOON);
        sees(phone, EXPERT);
        sees(expert, CITIZEN);
    }

    @Test
    void letsInWhoRefusesCameraAndMicrophoneAndSaysHowToAllowThem() {
        try (var refusing = RoomBrowser.refusing()) {
            var citizen = enter(refusing);
            var expert = expert();
            sees(citizen, EXPERT);
            assertThat(citizen.locator("[data-fault=camera]")).containsText("manca il permesso");
            assertThat(citizen.locator("[data-fault=microphone]")).containsText("manca il permesso");
            until(citizen, loudness());
            expert.evaluate("room.say('Può scrivere qui')");
            assertThat(citizen.locator("[data-unread]")).isVisible(SOON);
            assertThat(refusing.closeWindows()).isEmpty();
        }
    }

    @Test
    void letsInWhoHasNeitherCameraNorMicrophone() {
        try (var bare = RoomBrowser.withoutDevices()) {
            var citizen = enter(bare);
            expert();
            sees(citizen, EXPERT);
            assertThat(citizen.locator("[data-fault=camera]")).containsText("Fotocamera: non c’è");
            assertThat(bare.closeWindows()).isEmpty();
        }
    }

    @Test
    void tellsAHoldCalmlyToWhoComesBackLate() {
        var citizen = enter(browser);
        expert();
        day.serve(ticket);
        sees(citizen, EXPERT);
        citizen.close();
        until(() -> queue.find(Town.ORGANISATION, ticket).orElseThrow().state() == TicketState.ON_HOLD);
        var back = window(browser, 430, 932);
        back.navigate(address("/q/" + token));
        back.click("[data-enter=REMOTE]");
        back.click("[data-go]");
        assertThat(back.locator("text=In pausa: l’operatore torna da te")).isVisible(SOON);
    }

    @Test
    void sendsAPhotographedDocumentAsAPdfByTheCitizensOwnHand() {
        var citizen = enter(browser);
        var expert = expert();
        day.serve(ticket);
        sees(citizen, EXPERT);
        var sent = new AtomicReference<byte[]>();
        citizen.route("**/rooms/photos/*", route -> {
            sent.set(route.request().postDataBuffer());
            route.fulfill(new Route.FulfillOptions().setStatus(204));
        });
        expert.evaluate("room.askPhoto()");
        assertThat(citizen.locator("[data-paper]")).isVisible(SOON);
        var photo =
                new FilePayload("carta.png", "image/png", Base64.getDecoder().decode(PHOTO));
        citizen.setInputFiles("[data-shoot] input", photo);
        citizen.setInputFiles("[data-shoot] input", photo);
        assertThat(citizen.locator("[data-pages] canvas")).hasCount(2);
        assertThat(sent.get()).isNull();
        citizen.click("[data-send]");
        assertThat(citizen.locator("[data-paper-told]")).hasText("Inviato");
        var pdf = new String(sent.get(), StandardCharsets.ISO_8859_1);
        assertThat(pdf).startsWith("%PDF-1.4").endsWith("%%EOF\n").contains("/Count 2");
        citizen.click("[data-decline]");
        until(expert, "room.view.photo.state === 'DECLINED'");
        assertThat(citizen.locator("[data-paper]")).not().isVisible();
    }

    @Test
    void asksBeforeLeavingAndKeepsTheNumber() {
        var citizen = enter(browser);
        citizen.click("[data-leave-open]");
        citizen.click("[value=stay]");
        assertThat(citizen.locator("nav")).isVisible();
        citizen.click("[data-leave-open]");
        citizen.click("[value=leave]");
        assertThat(citizen.locator("[data-enter=REMOTE]")).isVisible(SOON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "de", "ar"})
    void excludesNobodyAndFitsEveryWidth(String language) {
        var open = new Browser.NewContextOptions().setBypassCSP(true).setViewportSize(360, 740);
        var citizen = browser.open(open);
        citizen.navigate(address("/q/" + token + "/room?lang=" + language));
        isFair(citizen, language, "gate");
        citizen.click("[data-go]");
        sees(citizen, "[data-own] video");
        until(citizen, "document.querySelector('[data-camera-told]').textContent !== ''");
        isFair(citizen, language, "lobby");
        var expert = expert();
        day.serve(ticket);
        sees(citizen, EXPERT);
        expert.evaluate("room.caption('Buongiorno, come posso aiutarla?')");
        assertThat(citizen.locator("[data-caption]")).isVisible(SOON);
        isFair(citizen, language, "room");
        expert.evaluate("room.provide('screen', drawn(800, 600))");
        until(citizen, "document.querySelector('.tile.main video')?.videoWidth === 800");
        isFair(citizen, language, "screen");
        expert.evaluate("room.say('Buongiorno!')");
        citizen.click("[data-chat-open]");
        citizen.fill("#text", "Salve");
        citizen.keyboard().press("Enter");
        assertThat(citizen.locator("[data-lines] li")).hasCount(2);
        isFair(citizen, language, "chat");
        citizen.click("[data-chat-close]");
        expert.evaluate("room.askPhoto()");
        assertThat(citizen.locator("[data-paper]")).isVisible(SOON);
        isFair(citizen, language, "paper");
        expert.evaluate("room.close()");
        until(citizen, "document.querySelector('.since').textContent !== ''");
        isFair(citizen, language, "away");
    }

    private static void isFair(Page page, String language, String name) {
        for (var width : List.of(360, 430, 1440)) {
            page.setViewportSize(width, width > 1000 ? 900 : 740);
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as(name + " fits " + width + " in " + language)
                    .isTrue();
            var file = PICTURES.resolve(name + "-" + language + "-" + width + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(file));
        }
        page.setViewportSize(360, 740);
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as(name + " " + language)
                .isEmpty();
    }

    /** A citizen who has come in. */
    private Page enter(RoomBrowser where) {
        var page = window(where, 360, 740);
        page.navigate(address("/q/" + token + "/room"));
        page.click("[data-go]");
        until(page, "document.getElementById('room').dataset.phase !== 'connecting'");
        return page;
    }

    private static Page window(RoomBrowser where, int width, int height) {
        var options =
                new Browser.NewContextOptions().setViewportSize(width, height).setLocale("it-IT");
        return where.open(options);
    }

    /** The expert on a bare page, let in by the rooms' own door. */
    private Page expert() {
        var page = browser.open(new Browser.NewContextOptions());
        page.route("**/offer/EXPERT", this::offer);
        page.route("**/room.html*", route -> fulfil(route, "room.html", "text/html"));
        page.route("**/participant.js", route -> fulfil(route, "participant.js", "text/javascript"));
        page.navigate(address("/room.html?EXPERT"));
        until(page, "window.room?.link.state === 'open'");
        return page;
    }

    private void offer(Route route) {
        var offer = (StaffEntry.Opened) rooms.offerToStaff(Town.CARLA, ticket);
        route.fulfill(
                new Route.FulfillOptions().setContentType("application/json").setBody(codec.write(offer.offer())));
    }

    private static void fulfil(Route route, String file, String type) {
        var path = Path.of("src/test/resources/it/sportello/hub/citizen", file);
        route.fulfill(new Route.FulfillOptions().setContentType(type).setPath(path));
    }

    /** Whether the expert is heard on the citizen's page. */
    private static String loudness() {
        return """
                (async () => {
                  const [track] = document.querySelector('.tile.main video').srcObject.getAudioTracks();
                  const context = new AudioContext();
                  const analyser = context.createAnalyser();
                  context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
                  await context.resume();
                  const samples = new Float32Array(analyser.fftSize);
                  let loudest = 0;
                  for (let round = 0; round < 20; round++) {
                    await new Promise((done) => setTimeout(done, 100));
                    analyser.getFloatTimeDomainData(samples);
                    loudest = Math.max(loudest, ...samples.map(Math.abs));
                  }
                  await context.close();
                  return loudest > 0.01;
                })()""";
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
