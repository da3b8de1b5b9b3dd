package it.sportello.hub.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.api.PlaceKind;
import it.sportello.api.TicketState;
import it.sportello.api.room.RoomAnswer;
import it.sportello.api.room.RoomAnswer.Closed.Reason;
import it.sportello.api.room.RoomOffer;
import it.sportello.hub.video.Entry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = FacesProgram.class)
@AutoConfigureMockMvc
class RoomPagesTests {

    private static final String TICKET = "/q/AAAAAAAAAAAAAAAAAAAAAA";
    private static final String SHOWN = "data-enter=\"%s\" href=\"[^\"]*\">";
    private static final String HIDDEN = "data-enter=\"%s\" href=\"[^\"]*\" hidden=";
    private static final String ROOM = TICKET + "/room";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private FakeTown town;

    @Autowired
    private FakeRooms rooms;

    @BeforeEach
    void reset() {
        town.reset();
        rooms.entries.clear();
    }

    @ParameterizedTest
    @CsvSource({"CALLED,REMOTE", "SERVING,REMOTE", "ON_HOLD,REMOTE", "CALLED,BOOTH"})
    void opensToWhoeverIsServedByVideoWithoutMovingTheMeeting(TicketState state, PlaceKind meeting) {
        put(state, meeting);
        var page = get(ROOM + "?lang=de");
        assertThat(page).hasStatusOk();
        assertThat(bodyOf(page)).contains("Bevor Sie eintreten", "data-meeting=\"" + meeting + "\"", "?lang=de");
        assertThat(rooms.entries).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"WAITING,REMOTE", "FINISHED,REMOTE", "NO_SHOW,BOOTH", "CALLED,COUNTER"})
    void leadsBackToTheTicketThatHasNoRoomNow(TicketState state, PlaceKind meeting) {
        put(state, meeting);
        assertThat(get(ROOM + "?lang=de")).hasStatus(303).hasHeader("Location", TICKET + "?lang=de");
    }

    @Test
    void allowsCameraAndMicrophoneOnThePageOfTheRoomAlone() {
        put(TicketState.CALLED, PlaceKind.REMOTE);
        assertThat(get(ROOM).getResponse().getHeader("Permissions-Policy"))
                .contains("camera=(self)", "microphone=(self)", "display-capture=(self)", "geolocation=()");
        assertThat(get(TICKET).getResponse().getHeader("Permissions-Policy"))
                .contains("camera=()", "microphone=()", "display-capture=()");
        assertThat(get(ROOM).getResponse().getHeader("Content-Security-Policy"))
                .contains("connect-src 'self'")
                .doesNotContain("unsafe");
        assertThat(bodyOf(get(ROOM))).doesNotContain(" style=", " onclick=", "<script>");
    }

    @Test
    void offersTheWayInToTheOwnDevice() {
        put(TicketState.CALLED, PlaceKind.BOOTH);
        rooms.answer(new RoomAnswer.Opened(
                new RoomOffer("/rooms/link", "pass", FakeTown.NOW),
                town.ticket("other", TicketState.CALLED, 0).id(),
                "A042",
                "it"));
        var answer = post(ROOM);
        assertThat(answer).hasStatusOk().bodyJson().isLenientlyEqualTo("{\"link\":\"/rooms/link\",\"pass\":\"pass\"}");
        assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(rooms.entries).containsExactly(new Entry.OwnDevice());
    }

    @ParameterizedTest
    @EnumSource
    void saysWhyThereIsNoWayIn(Reason reason) {
        put(TicketState.CALLED, PlaceKind.REMOTE);
        rooms.answer(new RoomAnswer.Closed(reason));
        var answer = post(ROOM);
        assertThat(answer.getResponse().getStatus()).isGreaterThanOrEqualTo(400);
        assertThat(answer).bodyJson().isLenientlyEqualTo("{\"reason\":\"" + reason + "\"}");
    }

    @Test
    void knowsNoRoomOfAnUnknownTicket() {
        assertThat(get("/q/unknown/room")).hasStatus(404);
        assertThat(post("/q/unknown/room")).hasStatus(404);
        assertThat(rooms.entries).isEmpty();
    }

    @Test
    void showsTheWayInOnTheTicketsPageByWhereItIsCalledTo() {
        put(TicketState.CALLED, PlaceKind.REMOTE);
        assertThat(bodyOf(get(TICKET)))
                .containsPattern(SHOWN.formatted("REMOTE"))
                .containsPattern(HIDDEN.formatted("BOOTH"));
        put(TicketState.CALLED, PlaceKind.BOOTH);
        assertThat(bodyOf(get(TICKET)))
                .containsPattern(HIDDEN.formatted("REMOTE"))
                .containsPattern(SHOWN.formatted("BOOTH"));
        put(TicketState.CALLED, PlaceKind.COUNTER);
        assertThat(bodyOf(get(TICKET)))
                .containsPattern(HIDDEN.formatted("REMOTE"))
                .containsPattern(HIDDEN.formatted("BOOTH"));
    }

    private void put(TicketState state, PlaceKind meeting) {
        town.ticket(TICKET.substring("/q/".length()), FakeTown.ONLINE.id(), state, 0, meeting);
    }

    private MvcTestResult get(String path) {
        return web.get().uri(path).exchange();
    }

    private MvcTestResult post(String path) {
        return web.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content("")
                .exchange();
    }

    private static String bodyOf(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
