package it.sportello.hub.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static it.sportello.hub.Town.ONLINE;
import static it.sportello.hub.Town.ORGANISATION;
import static it.sportello.hub.Town.TAXES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import it.sportello.api.Priority;
import it.sportello.api.TicketId;
import it.sportello.api.TicketState;
import it.sportello.api.room.RoomAnswer;
import it.sportello.codec.MessageCodec;
import it.sportello.hub.TestDatabase;
import it.sportello.hub.Town;
import it.sportello.hub.queue.Answer;
import it.sportello.hub.queue.Channel;
import it.sportello.hub.queue.TicketCommand;
import it.sportello.hub.queue.TicketDesk;
import it.sportello.hub.queue.TicketTokens;
import it.sportello.hub.queue.views.QueueView;
import it.sportello.hub.video.Entry;
import it.sportello.hub.video.Rooms;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Rooms of the whole hub in the console, in real browsers with made-up cameras. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleRoomIT {

    /** A drawn page as a photo, sent for the request of the room. */
    private static final String SEND_PHOTO = """
            async () => {
              const canvas = Object.assign(document.createElement('canvas'), { width: 600, height: 800 });
              const brush = canvas.getContext('2d');
              brush.fillStyle = 'white';
              brush.fillRect(0, 0, 600, 800);
              brush.fillStyle = 'black';
              brush.font = '40px sans-serif';
              brush.fillText('Visura', 60, 120);
              const photo = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.9));
              const bytes = new Uint8Array(await photo.arrayBuffer());
              const { toPdf } = await import('/citizen/room/pdf.js');
              const pdf = toPdf([{ bytes, width: 600, height: 800 }]);
              await room.uploadPhoto(room.view.photo.id, new Blob([pdf], { type: 'application/pdf' }));
            }""";

    private static final String[] DEVICES = CitizenBrowser.devices().toArray(String[]::new);

    @LocalServerPort
    private int port;

    @Autowired
    private TicketDesk desk;

    @Autowired
    private QueueView queue;

    @Autowired
    private TicketTokens tokens;

    @Autowired
    private Rooms rooms;

    @Autowired
    private JdbcClient jdbc;

    private ConsoleBrowser console;
    private ConsoleBrowser other;
    private CitizenBrowser citizens;
    private String token;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.register(registry);
        registry.add("sportello.public-url", () -> "http://localhost");
        registry.add("sportello.video.away-limit", () -> "4s");
        registry.add("sportello.video.look", () -> "1s");
    }

    @BeforeAll
    void startBrowsers() {
        console = new ConsoleBrowser(port, DEVICES);
        other = new ConsoleBrowser(port, DEVICES);
        citizens = new CitizenBrowser(port, DEVICES);
    }

    @AfterAll
    void stopBrowsers() {
        console.close();
        other.close();
        citizens.close();
    }

    @BeforeEach
    void begin() {
        jdbc.sql("truncate ticket, ticket_number, point_state, command_answer, ticket_step, wait_forecast cascade")
                .update();
        console.open("it-IT");
        other.open("de-DE");
    }

    @AfterEach
    void nothingWasMissing() {
        citizens.goAway();
        assertThat(console.missing()).isEmpty();
        assertThat(other.missing()).isEmpty();
    }

    @Test
    void anExpertTestsTheOwnCameraBeforeTheFirstCall() {
        console.signIn("dario");
        console.act("5", "CALL_NEXT");
        console.press("e");
        assertThat(console.find("#selftest video")).isVisible();
        console.look("selftest-it");
        assertThat(console.find("#selftest li[data-finding]")).hasCount(2);
        assertThat(console.find("#selftest .choices")).isVisible();
        console.press("1");
        assertThat(console.find("#selftest li[data-finding='GOOD']").last()).hasText("L’altoparlante va bene.");
        console.look("selftested-it");
    }

    @Test
    void anExpertServesACitizenByVideo() {
        var ticket = take("de");
        console.signIn("dario");
        console.act("5", "CALL_NEXT");
        console.act("n", "SERVE");
        assertThat(console.find(".signs")).containsText("Il cittadino non è ancora entrato.");
        console.look("room-expected-it");
        var citizen = citizens.enter(token, () -> offer(ticket));
        console.act("s", "FINISH");

        seesMoving(console.page(), ".tile[data-place='main'] video");
        seesMoving(citizen, "#EXPERT-camera");
        assertThat(console.find(".signs [data-about='quality']")).containsText("Collegamento");
        console.look("room-it");

        console.press("q");
        assertThat(console.find("vaadin-dialog .choices")).containsText("Guten Tag, ich bin für Sie da");
        console.look("room-prepared-it");
        console.press("1");
        citizen.waitForFunction("room.chat.some((line) => line.text.startsWith('Guten Tag, ich bin'))");
        assertThat(console.find(".talk ol")).containsText("Buongiorno, sono qui per Lei.");
        citizen.evaluate("room.say('Ich höre Sie gut.')");
        assertThat(console.find(".talk ol")).containsText("Ich höre Sie gut.");
        console.press("k");
        console.page().keyboard().type("Ein Moment");
        console.press("Enter");
        citizen.waitForFunction("room.chat.some((line) => line.text === 'Ein Moment' && !line.pending)");

        blur();
        console.press("g");
        console.page().keyboard().type("Guten Tag");
        console.press("Enter");
        citizen.waitForFunction("heard.some((each) => each.name === 'caption' && each.detail.text === 'Guten Tag')");

        blur();
        console.press("m");
        citizen.waitForFunction(
                "room.view.participants.some((each) => each.role === 'EXPERT' && !each.media.microphone)");
        assertThat(console.find("#room-MICROPHONE")).containsText("spenta");
        console.press("m");
        console.press("v");
        citizen.waitForFunction("room.view.participants.some((each) => each.role === 'EXPERT' && !each.media.camera)");
        console.press("v");
        citizen.waitForFunction("room.view.participants.some((each) => each.role === 'EXPERT' && each.media.camera)");

        console.press("d");
        citizen.waitForFunction("room.peers[0].screen?.getVideoTracks().length === 1");
        seesMoving(citizen, "#EXPERT-screen");
        console.press("d");
        citizen.waitForFunction("!room.peers[0].screen");

        citizen.evaluate("room.help(true)");
        assertThat(console.find(".room .notice")).containsText("Il cittadino chiede aiuto.");
        console.look("room-help-it");
        citizen.evaluate("room.help(false)");
        assertThat(console.find(".room .notice")).isHidden();
        citizen.evaluate("room.cannotHear()");
        assertThat(console.find(".room .notice")).containsText("non La sente");
        console.press("z");
        assertThat(console.find(".room .notice")).isHidden();

        console.press("u");
        assertThat(console.find(".signs [data-about='blur']")).hasText("Questo computer non può sfocare lo sfondo.");

        console.press("y");
        console.page().keyboard().type("Manca la visura.");
        blur();
        assertThat(console.find(".note")).containsText("Salvato alle");

        console.press("p");
        assertThat(console.find(".signs [data-about='photo']")).containsText("Documento chiesto");
        citizen.waitForFunction("room.view.photo?.state === 'ASKED'");
        citizen.evaluate(SEND_PHOTO);
        assertThat(console.find(".documents li")).containsText("1 pagina");
        console.look("room-document-it");
        console.press("1");
        assertThat(console.find("iframe.paper")).isVisible();
        assertThat(bytesOf(console.page(), "iframe.paper")).startsWith("%PDF-");
        console.look("room-paper-it");
        console.press("Escape");
        assertThat(console.find("iframe.paper")).hasCount(0);

        console.press("f");
        console.find(".choices vaadin-button").first().waitFor();
        console.press("1");
        assertThat(console.find("#act-CALL_NEXT")).isFocused();
        assertThat(console.find(".room")).hasCount(0);
        assertThat(stateOf(ticket)).isEqualTo(TicketState.FINISHED);
        citizen.waitForFunction("room.link.state === 'ended' && room.link.reason === 'CLOSED'");
    }

    @Test
    void aColleagueComesInByInvitationAndTakesOverWhileTheCitizenStays() {
        var ticket = take("it");
        other.signIn("carla");
        other.act("6", "CALL_NEXT");
        console.signIn("dario");
        console.act("5", "CALL_NEXT");
        console.act("n", "SERVE");
        var citizen = citizens.enter(token, () -> offer(ticket));
        console.act("s", "FINISH");
        seesMoving(console.page(), ".tile[data-place='main'] video");
        var connection = citizen.evaluate("room.me.connection");

        console.press("i");
        console.find(".choices vaadin-button").first().waitFor();
        console.press("1");
        assertThat(console.find(".choices").last()).containsText("Carla Hofer");
        console.look("room-invite-it");
        console.press("1");
        assertThat(console.alert()).containsText("Carla Hofer ha ricevuto il Suo invito.");
        assertThat(other.find(".invitations")).containsText("Dario Neri");
        other.look("invited-de");
        other.press("j");
        seesMoving(other.page(), ".tile[data-place='main'] video");
        assertThat(other.find(".tile")).hasCount(3);
        assertThat(console.find(".tile")).hasCount(3);
        seesMoving(console.page(), ".tile[data-place='side'] >> nth=0 >> video");
        seesMoving(citizen, "#COLLEAGUE-camera");
        console.look("room-three-it");
        other.look("room-guest-de");
        other.press("c");
        other.find("#act-CALL_NEXT").waitFor();
        citizen.waitForFunction("room.peers.length === 1");

        console.press("o");
        assertThat(console.find(".choices").last()).containsText("Carla Hofer");
        console.press("1");
        assertThat(console.find("#act-CALL_NEXT")).isFocused();
        assertThat(other.number()).hasText("T001");
        seesMoving(other.page(), ".tile[data-place='main'] video");
        citizen.waitForFunction("room.peers.some((peer) => peer.name === 'Carla Hofer' && peer.state === 'connected')");
        assertThat(citizen.evaluate("room.me.connection")).isEqualTo(connection);
        other.look("room-taken-over-de");
    }

    @Test
    void aCitizenWhoStaysAwayIsSetAside() {
        var ticket = take("it");
        console.signIn("dario");
        console.act("5", "CALL_NEXT");
        console.act("n", "SERVE");
        var citizen = citizens.enter(token, () -> offer(ticket));
        console.act("s", "FINISH");
        seesMoving(console.page(), ".tile[data-place='main'] video");
        citizen.close();
        assertThat(console.find(".signs [data-about='citizen']")).containsText("assente da");
        assertThat(console.find(".signs [data-about='citizen']")).containsText("va in pausa tra");
        console.look("room-away-it");
        await().untilAsserted(() -> assertThat(stateOf(ticket)).isEqualTo(TicketState.ON_HOLD));
        assertThat(console.find(".room")).hasCount(0);
        assertThat(console.find("#aside li")).containsText("T001");
    }

    @Test
    void thoseWhoWaitReadWhatTheExpertSaysUntilItIsTakenBack() {
        take("it");
        console.signIn("dario");
        console.act("5", "CALL_NEXT");
        console.press("w");
        assertThat(console.find(".choices")).containsText("Sportello virtuale");
        console.press("2");
        assertThat(console.find(".choices").last()).containsText("Il sistema è lento");
        console.look("waiting-it");
        console.press("1");
        assertThat(console.find(".said")).containsText("Il sistema è lento");
        console.look("said-it");
        console.find(".said vaadin-button").click();
        assertThat(console.find(".said:visible")).hasCount(0);
        assertThat(console.alert()).containsText("è stato tolto");
    }

    @Test
    void germanAndEnglishFitIntoTheRoom() {
        var ticket = take("ar");
        other.signIn("carla");
        other.act("5", "CALL_NEXT");
        other.act("n", "SERVE");
        citizens.enter(token, () -> offer(ticket));
        other.act("s", "FINISH");
        seesMoving(other.page(), ".tile[data-place='main'] video");
        other.press("q");
        other.find(".choices vaadin-button").first().waitFor();
        other.look("room-prepared-de");
        other.press("1");
        assertThat(other.find(".talk ol li")).hasCount(1);
        other.look("room-de");
        other.press("?");
        assertThat(other.find(".keys")).containsText("Kamera");
        other.look("room-help-de");
        other.press("Escape");
        other.page().getByText("English").click();
        seesMoving(other.page(), ".tile[data-place='main'] video");
        assertThat(other.find("#room-CAMERA")).containsText("Camera: on");
        other.look("room-en");
    }

    /** Leaves a field of text, so that letters are keys again. */
    private void blur() {
        console.page().evaluate("document.activeElement.blur()");
    }

    /** Waits until a picture has come and the next one too. */
    private static void seesMoving(Page page, String video) {
        page.locator(video).first().waitFor();
        var frames = "(v) => v.videoWidth > 2 ? v.getVideoPlaybackQuality().totalVideoFrames : 0";
        await().untilAsserted(
                        () -> assertThat(((Number) page.locator(video).first().evaluate(frames)).intValue())
                                .isGreaterThan(2));
    }

    /** The beginning of what the frame's address gives to the page's own log-in. */
    private static String bytesOf(Page page, String frame) {
        return (String) page.locator(frame).evaluate("async (f) => (await (await fetch(f.src)).text()).slice(0, 8)");
    }

    private TicketId take(String language) {
        var command = Town.command();
        token = tokens.tokenOf(command);
        var answer = desk.submit(new TicketCommand.TakeTicket(
                command, ORGANISATION, ONLINE, TAXES, Priority.NONE, language, Channel.WEB));
        return Objects.requireNonNull(((Answer.Accepted) answer).ticket());
    }

    private String offer(TicketId ticket) {
        var answer = rooms.offerToCitizen(ORGANISATION, ticket, new Entry.OwnDevice());
        return new MessageCodec().write(((RoomAnswer.Opened) answer).offer());
    }

    private TicketState stateOf(TicketId ticket) {
        return queue.find(ORGANISATION, ticket).orElseThrow().state();
    }
}
