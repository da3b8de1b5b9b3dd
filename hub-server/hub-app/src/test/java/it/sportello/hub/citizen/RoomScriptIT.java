package it.sportello.hub.citizen;

import static it.sportello.hub.citizen.RoomBrowser.hears;
import static it.sportello.hub.citizen.RoomBrowser.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import it.sportello.api.room.ParticipantRole;
import it.sportello.api.room.RoomEvent.Ended.Reason;
import it.sportello.api.room.RoomMessage;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The room's script in a real browser with made-up devices, its participants on bare pages, the hub a stub. */
class RoomScriptIT {

    private static RoomBrowser browser;

    private final StubRooms rooms =
            new StubRooms(ParticipantRole.CITIZEN, ParticipantRole.EXPERT, ParticipantRole.COLLEAGUE);
    private StubRoomServer server;

    @BeforeAll
    static void openBrowser() {
        browser = RoomBrowser.allowing();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @BeforeEach
    void start() throws Exception {
        server = StubRoomServer.start(rooms);
    }

    @AfterEach
    void stop() throws Exception {
        assertThat(browser.closeWindows()).isEmpty();
        server.close();
        assertThat(rooms.faults()).isEmpty();
    }

    @Test
    void showsThreeParticipantsToEachOther() {
        var citizen = open(ParticipantRole.CITIZEN);
        var expert = open(ParticipantRole.EXPERT);
        var colleague = open(ParticipantRole.COLLEAGUE);
        for (var page : List.of(citizen, expert, colleague)) {
            for (var other : ParticipantRole.values()) {
                if (other != ParticipantRole.INTERPRETER && !page.url().contains(other.name())) {
                    sees(page, other, "camera");
                }
            }
        }
        hears(citizen, ParticipantRole.EXPERT);
        hears(expert, ParticipantRole.CITIZEN);
    }

    @Test
    void findsBackByItselfAfterTheLinkWasCut() {
        var citizen = open(ParticipantRole.CITIZEN);
        var expert = open(ParticipantRole.EXPERT);
        sees(expert, ParticipantRole.CITIZEN, "camera");
        rooms.cut(ParticipantRole.CITIZEN);
        until(citizen, "heard.filter((each) => each.name === 'entered').length === 2");
        until(citizen, "room.link.state === 'open'");
        sees(expert, ParticipantRole.CITIZEN, "camera");
        sees(citizen, ParticipantRole.EXPERT, "camera");
    }

    @Test
    void noticesALinkThatSwallowsAllAndResendsWhatWasWritten() {
        var citizen = open(ParticipantRole.CITIZEN);
        var expert = open(ParticipantRole.EXPERT);
        until(citizen, "room.link.state === 'open'");
        rooms.turnDeaf(true);
        citizen.evaluate("room.say('still there?')");
        until(citizen, "room.chat.length === 1 && room.chat[0].pending");
        citizen.evaluate("dispatchEvent(new Event('online'))");
        until(citizen, "room.link.state !== 'open'");
        rooms.turnDeaf(false);
        until(citizen, "room.chat.length === 1 && !room.chat[0].pending");
        until(expert, "room.chat.length === 1 && room.chat[0].text === 'still there?' && !room.chat[0].mine");
    }

    @Test
    void endsForGoodWhereTheParticipantCameInElsewhereAndGoesOnWhenAsked() {
        var first = open(ParticipantRole.CITIZEN);
        var expert = open(ParticipantRole.EXPERT);
        sees(expert, ParticipantRole.CITIZEN, "camera");
        var second = open(ParticipantRole.CITIZEN);
        until(first, "room.link.state === 'ended' && room.link.reason === 'ELSEWHERE'");
        until(first, "!room.media.camera && !room.media.microphone");
        sees(expert, ParticipantRole.CITIZEN, "camera");
        first.evaluate("room.startMedia().then(() => room.enter())");
        until(second, "room.link.state === 'ended'");
        sees(expert, ParticipantRole.CITIZEN, "camera");
        rooms.end(ParticipantRole.CITIZEN, Reason.CLOSED);
        until(first, "room.link.state === 'ended' && room.link.reason === 'CLOSED'");
    }

    @Test
    void showsAScreenBesideTheCameraAndTakesItAwayAgain() {
        var citizen = open(ParticipantRole.CITIZEN);
        var expert = open(ParticipantRole.EXPERT);
        sees(citizen, ParticipantRole.EXPERT, "camera");
        for (var round = 0; round < 2; round++) {
            expert.evaluate("room.provide('screen', drawn(800, 600))");
            sees(citizen, ParticipantRole.EXPERT, "screen");
            until(citizen, "document.getElementById('EXPERT-screen').videoWidth === 800");
            expert.evaluate("room.setScreen(false)");
            until(citizen, "peer('EXPERT').screen === null");
        }
        citizen.evaluate("room.provide('screen', drawn(320, 200))");
        sees(expert, ParticipantRole.CITIZEN, "screen");
        sees(citizen, ParticipantRole.EXPERT, "camera");
    }

    @Test
    void stopsTheCameraThatIsOffAndOpensItAgain() {
        var citizen = open(ParticipantRole.CITIZEN);
        var expert = open(ParticipantRole.EXPERT);
        sees(expert, ParticipantRole.CITIZEN, "camera");
        citizen.evaluate("window.lens = room.media.stream.getVideoTracks()[0]; room.setCamera(false)");
        until(citizen, "lens.readyState === 'ended' && !room.media.camera");
        until(expert, "room.view.participants.find((each) => each.role === 'CITIZEN').media.camera === false");
        hears(expert, ParticipantRole.CITIZEN);
        citizen.evaluate("room.setCamera(true)");
        sees(expert, ParticipantRole.CITIZEN, "camera");
        citizen.evaluate("room.setMicrophone(false)");
        until(expert, "loudness('CITIZEN').then((level) => level < 0.001)");
    }

    @Test
    void comesInWithoutCameraAndMicrophone() {
        var citizen = open(ParticipantRole.CITIZEN, "silent");
        var expert = open(ParticipantRole.EXPERT);
        sees(citizen, ParticipantRole.EXPERT, "camera");
        hears(citizen, ParticipantRole.EXPERT);
        citizen.evaluate("room.setCamera(true)");
        sees(expert, ParticipantRole.CITIZEN, "camera");
    }

    @Test
    void tellsTestsQualityCaptionsAndThatSomebodyIsNotHeard() {
        var citizen = open(ParticipantRole.CITIZEN);
        var expert = open(ParticipantRole.EXPERT);
        sees(citizen, ParticipantRole.EXPERT, "camera");
        assertThat(citizen.evaluate("room.testCamera()")).isEqualTo("GOOD");
        assertThat(citizen.evaluate("room.testMicrophone(2500)")).isEqualTo("GOOD");
        citizen.evaluate("room.playTone()");
        citizen.evaluate("room.tellTest({ camera: 'GOOD', microphone: 'GOOD', speaker: 'UNKNOWN' })");
        expert.evaluate("room.caption('Buongiorno')");
        citizen.evaluate("room.cannotHear()");
        citizen.evaluate("room.help(true)");
        until(citizen, "heard.some((each) => each.name === 'caption' && each.detail.text === 'Buongiorno')");
        until(expert, "heard.some((each) => each.name === 'notheard')");
        until(citizen, "room.quality === 'GOOD'");
        until(() -> rooms.heard().stream().anyMatch(RoomMessage.Quality.class::isInstance));
        assertThat(rooms.heard())
                .hasAtLeastOneElementOfType(RoomMessage.Test.class)
                .contains(new RoomMessage.Help(true));
    }

    private Page open(ParticipantRole role) {
        return open(role, "media");
    }

    private Page open(ParticipantRole role, String mode) {
        var page = browser.open(new Browser.NewContextOptions());
        page.navigate(server.page(role) + "&" + mode);
        until(page, "window.room?.link.state === 'open'");
        return page;
    }

    private static void sees(Page page, ParticipantRole other, String stream) {
        RoomBrowser.sees(page, "#" + other + "-" + stream);
    }
}
