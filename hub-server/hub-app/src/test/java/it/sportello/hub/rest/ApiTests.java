package it.sportello.hub.rest;

import static it.sportello.hub.citizen.FakeTown.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import it.sportello.api.OfferFrame.Availability;
import it.sportello.api.Refusal;
import it.sportello.api.TicketState;
import it.sportello.api.room.RoomAnswer;
import it.sportello.api.room.RoomOffer;
import it.sportello.hub.citizen.FacesProgram;
import it.sportello.hub.citizen.FakeTown;
import it.sportello.hub.queue.Answer;
import it.sportello.hub.queue.DeskUnavailableException;
import it.sportello.hub.queue.Outcome;
import it.sportello.hub.queue.TicketCommand;
import it.sportello.hub.queue.TicketCommand.ComeBack;
import it.sportello.hub.queue.TicketCommand.Finish;
import it.sportello.hub.queue.TicketCommand.HandOver;
import it.sportello.hub.queue.TicketCommand.SetPending;
import it.sportello.hub.queue.TicketCommand.TakeTicket;
import it.sportello.hub.queue.TicketCommand.Transfer;
import it.sportello.hub.video.Entry;
import it.sportello.hub.video.Rooms;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = FacesProgram.class)
@AutoConfigureMockMvc
class ApiTests {

    private static final String TOKEN = "AAAAAAAAAAAAAAAAAAAAAA";
    private static final String COMMAND = UUID.randomUUID().toString();
    private static final String TICKETS = "/api/v1/branches/" + FakeTown.ONLINE.id() + "/tickets";
    private static final String STAFF_TICKET = "/api/v1/staff/tickets/" + id(60);
    private static final String POINT = "/api/v1/service-points/" + FakeTown.COUNTER.id();

    @Autowired
    private MockMvcTester web;

    @Autowired
    private FakeTown town;

    @MockitoBean
    private Rooms rooms;

    @BeforeEach
    void reset() {
        town.reset();
    }

    @Test
    void listsBranchesWithTheirOpening() {
        assertThat(read("/api/v1/organisations/valdoro/branches"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$[?(@.kind=='OFFICE')].openUntil")
                .asArray()
                .containsExactly("2026-11-23T12:00:00Z");
        assertProblem(read("/api/v1/organisations/nowhere/branches"), 404, "not-found");
    }

    @Test
    void listsServicesInTheAskedLanguageWithTheirState() {
        town.offer(Availability.CLOSED_NOW, Instant.parse("2026-11-23T13:30:00Z"), 2, null);
        var services = read("/api/v1/branches/" + FakeTown.ONLINE.id() + "/services?lang=de");
        assertThat(services).hasStatusOk();
        assertThat(services).bodyJson().extractingPath("$[0].name").isEqualTo("Elektronische Identitätskarte");
        assertThat(services).bodyJson().extractingPath("$[0].state.opensAt").isEqualTo("2026-11-23T13:30:00Z");
        assertProblem(read("/api/v1/branches/" + FakeTown.ONLINE.id() + "/services?lang=xx"), 400, "bad-request");
        assertProblem(read("/api/v1/branches/nonsense/services"), 400, "bad-request");
        assertProblem(read("/api/v1/branches/" + id(99) + "/services"), 404, "not-found");
    }

    @Test
    void takesATicketAndGivesARepeatTheSameAnswer() {
        var ticket = town.ticket(TOKEN, TicketState.WAITING, 0);
        town.answer(command -> new Answer.Accepted(ticket.id()));
        var first = take(COMMAND, "\"" + FakeTown.CARD.id() + "\"", "\"SENIOR\"", "\"de\"");
        var second = take(COMMAND, "\"" + FakeTown.CARD.id() + "\"", "\"SENIOR\"", "\"de\"");
        assertThat(first).hasStatus(201);
        assertThat(first.getResponse().getHeader("Location")).startsWith("/api/v1/tickets/t");
        assertThat(first).bodyJson().extractingPath("$.ticket.number").isEqualTo("A042");
        assertThat(first).bodyJson().extractingPath("$.ticket.peopleAhead").isEqualTo(3);
        assertThat(second).hasStatus(201);
        assertThat(bodyOf(second)).isEqualTo(bodyOf(first));
        assertThat(town.commands).hasSize(2).allMatch(TakeTicket.class::isInstance);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "1", "[]", "\"'; drop table ticket; --\"", "\"<script>alert(1)</script>\"", "true"})
    void refusesWhatAFieldMayNotHold(String bad) {
        var service = "\"" + FakeTown.CARD.id() + "\"";
        if (!bad.equals("null")) {
            assertProblem(take(COMMAND, service, bad, "\"it\""), 400, "bad-request");
        }
        assertProblem(takeRaw(bad, service, "\"NONE\"", "\"it\""), 400, "bad-request");
        assertProblem(take(COMMAND, bad, "\"NONE\"", "\"it\""), 400, "bad-request");
        if (bad.startsWith("\"") || bad.equals("[]")) {
            assertProblem(take(COMMAND, service, "\"NONE\"", bad), 400, "bad-request");
        }
        assertThat(town.commands).isEmpty();
    }

    @Test
    void namesTheFieldAtFault() {
        var answer = take(COMMAND, "\"" + FakeTown.CARD.id() + "\"", "\"KING\"", "\"it\"");
        assertThat(answer).bodyJson().extractingPath("$.fields[0]").isEqualTo("priority");
        assertThat(send(TICKETS, "{}"))
                .bodyJson()
                .extractingPath("$.fields")
                .asArray()
                .containsExactly("commandId", "serviceId");
    }

    @Test
    void refusesBodiesThatAreNoneOfOurs() {
        assertProblem(send(TICKETS, "{"), 400, "bad-request");
        assertProblem(send(TICKETS, ""), 400, "bad-request");
        assertProblem(send(TICKETS, "{\"commandId\":\"" + "x".repeat(20_000) + "\"}"), 413, "too-large");
        assertProblem(
                web.post()
                        .uri(TICKETS)
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("x")
                        .exchange(),
                415,
                "unsupported-media-type");
        assertProblem(read("/api/v1/nothing"), 404, "not-found");
        assertProblem(read("/api/nothing"), 404, "not-found");
        assertProblem(web.delete().uri(TICKETS).exchange(), 405, "method-not-allowed");
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void answersEachRefusalWithItsOwnProblem(Refusal refusal) {
        var opensAt = refusal == Refusal.SERVICE_CLOSED ? Instant.parse("2026-11-23T13:30:00Z") : null;
        town.answer(command -> new Answer.Refused(refusal, opensAt));
        var answer = take(COMMAND, "\"" + FakeTown.CARD.id() + "\"", "\"NONE\"", "\"it\"");
        var code = refusal.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        assertProblem(answer, Problems.statusOf(refusal).value(), code);
        assertThat(answer).bodyJson().extractingPath("$.refusal").isEqualTo(refusal.name());
        if (opensAt != null) {
            assertThat(answer).bodyJson().extractingPath("$.opensAt").isEqualTo("2026-11-23T13:30:00Z");
        }
    }

    @Test
    void asksToSendTheSameAgainWhileTheHubCannotDecide() {
        town.answer(command -> {
            throw new DeskUnavailableException("secret of the database", new IllegalStateException());
        });
        var answer = take(COMMAND, "\"" + FakeTown.CARD.id() + "\"", "\"NONE\"", "\"it\"");
        assertProblem(answer, 503, "unavailable");
        assertThat(answer).hasHeader("Retry-After", "5");
    }

    @Test
    void hidesItsOwnFaults() {
        town.answer(command -> {
            throw new IllegalStateException("secret");
        });
        var answer = take(COMMAND, "\"" + FakeTown.CARD.id() + "\"", "\"NONE\"", "\"it\"");
        assertProblem(answer, 500, "failed");
        assertThat(bodyOf(answer)).doesNotContain("secret");
    }

    @Test
    void tellsATicketToWhoeverHoldsItsTokenAndNobodyElse() {
        town.ticket(TOKEN, TicketState.CALLED, 1);
        var ticket = read("/api/v1/tickets/" + TOKEN);
        assertThat(ticket)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.place.label")
                .isEqualTo("3");
        assertProblem(read("/api/v1/tickets/forged"), 404, "not-found");
        assertThat(send("/api/v1/tickets/" + TOKEN + "/leave", command())).hasStatusOk();
        assertThat(send("/api/v1/tickets/" + TOKEN + "/postpone", command())).hasStatusOk();
        assertProblem(send("/api/v1/tickets/forged/leave", command()), 404, "not-found");
    }

    @Test
    void offersAWayIntoTheRoomToWhoeverHoldsTheTokenAndNobodyElse() {
        var ticket = town.ticket(TOKEN, TicketState.CALLED, 1);
        var offer = new RoomOffer("/rooms/link", "secret", Instant.parse("2026-11-23T09:31:00Z"));
        given(rooms.offerToCitizen(ticket.organisation(), ticket.id(), new Entry.OwnDevice()))
                .willReturn(new RoomAnswer.Opened(offer, ticket.id(), "A042", "it"));
        assertThat(post("/api/v1/tickets/" + TOKEN + "/room"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.pass")
                .isEqualTo("secret");
        assertProblem(post("/api/v1/tickets/forged/room"), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN,404,not-found",
        "NOT_CALLED,409,room-not-called",
        "AT_COUNTER,409,room-at-counter",
        "BOOTH_TAKEN,409,room-booth-taken",
        "ENDED,409,room-ended",
        "TOO_MANY,429,too-many-requests",
        "UNAVAILABLE,503,unavailable"
    })
    void saysWhyNobodyComesIntoARoom(RoomAnswer.Closed.Reason reason, int status, String code) {
        town.ticket(TOKEN, TicketState.CALLED, 1);
        given(rooms.offerToCitizen(any(), any(), any())).willReturn(new RoomAnswer.Closed(reason));
        assertProblem(post("/api/v1/tickets/" + TOKEN + "/room"), status, code);
    }

    private MvcTestResult post(String path) {
        return web.post().uri(path).exchange();
    }

    @Test
    void showsTheBoardOnceItIsKnown() {
        assertProblem(read("/api/v1/branches/" + FakeTown.CENTRO.id() + "/board"), 503, "unavailable");
        town.board();
        assertThat(read("/api/v1/branches/" + FakeTown.CENTRO.id() + "/board"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.calls[0].number")
                .isEqualTo("A042");
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/me/lines", "/api/v1/service-points"})
    void letsStaffAloneReadTheLines(String path) {
        assertProblem(read(path), 401, "not-signed-in");
        assertThat(read(path).getResponse().getHeader("WWW-Authenticate")).startsWith("Basic");
        assertThat(web.get().uri(path).with(httpBasic("anna", "wrong")).exchange())
                .hasStatus(401);
        var answer = web.get().uri(path).with(httpBasic("anna", "secret")).exchange();
        assertThat(answer).hasStatusOk();
        assertThat(answer.getRequest().getSession(false)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"recall", "no-show", "bring-back", "serve", "hold", "resume", "remove"})
    void carriesOutACommandAboutATicketForTheOwnOrganisation(String deed) {
        town.ticket(TOKEN, TicketState.CALLED, 0);
        assertThat(sendAs("anna", STAFF_TICKET + "/" + deed, command())).hasStatusOk();
        assertThat(town.commands)
                .singleElement()
                .matches(command -> command.organisation().equals(FakeTown.VALDORO.id()))
                .matches(command -> ((TicketCommand.OfStaff) command).staff().equals(FakeTown.EXPERT.id()));
        assertProblem(send(STAFF_TICKET + "/" + deed, command()), 401, "not-signed-in");
        assertProblem(sendAs("anna", "/api/v1/staff/tickets/" + id(99) + "/" + deed, command()), 404, "not-found");
        assertProblem(sendAs("anna", STAFF_TICKET + "/" + deed, "{}"), 400, "bad-request");
    }

    @ParameterizedTest
    @CsvSource({"recall,403", "serve,403", "hold,403", "remove,200", "bring-back,200"})
    void allowsASupervisorOnlyWhatIsTheirs(String deed, int status) {
        town.ticket(TOKEN, TicketState.WAITING, 0);
        assertThat(sendAs("ugo", STAFF_TICKET + "/" + deed, command())).hasStatus(status);
    }

    @Test
    void setsPendingWithTheMissingPapersAndLetsTheHolderComeBack() {
        var ticket = town.ticket(TOKEN, TicketState.SERVING, 0);
        var pending = "{\"commandId\":\"%s\",\"missing\":%s}";
        assertThat(sendAs("anna", STAFF_TICKET + "/pending", pending.formatted(COMMAND, "[0,1]")))
                .hasStatusOk();
        assertThat(town.commands).last().isInstanceOfSatisfying(SetPending.class, set -> {
            assertThat(set.missing()).containsExactly(0, 1);
            assertThat(set.ticket()).isEqualTo(ticket.id());
        });
        for (var bad : List.of("null", "[-1]", "[null]", "[1000]", "\"0\"", "[\"x\"]", "{}")) {
            assertProblem(
                    sendAs("anna", STAFF_TICKET + "/pending", pending.formatted(COMMAND, bad)), 400, "bad-request");
        }
        assertProblem(sendAs("ugo", STAFF_TICKET + "/pending", pending.formatted(COMMAND, "[]")), 403, "not-allowed");

        town.ticket(TOKEN, TicketState.PENDING, 0);
        assertThat(read("/api/v1/tickets/" + TOKEN))
                .bodyJson()
                .extractingPath("$.missing")
                .asArray()
                .containsExactly(1);
        assertThat(send("/api/v1/tickets/" + TOKEN + "/come-back", command())).hasStatusOk();
        assertThat(town.commands).last().isInstanceOf(ComeBack.class);
    }

    @Test
    void finishesWithAnOutcomeTransfersToAnOwnLineAndHandsOver() {
        town.ticket(TOKEN, TicketState.SERVING, 0);
        var finish = "{\"commandId\":\"%s\",\"outcome\":\"%s\"}";
        assertThat(sendAs("anna", STAFF_TICKET + "/finish", finish.formatted(COMMAND, "SETTLED")))
                .hasStatusOk();
        assertProblem(sendAs("anna", STAFF_TICKET + "/finish", finish.formatted(COMMAND, "X")), 400, "bad-request");
        var transfer = "{\"commandId\":\"%s\",\"lineId\":\"%s\"}";
        assertThat(sendAs("anna", STAFF_TICKET + "/transfer", transfer.formatted(COMMAND, FakeTown.LINE)))
                .hasStatusOk();
        assertProblem(
                sendAs("anna", STAFF_TICKET + "/transfer", transfer.formatted(COMMAND, FakeTown.FOREIGN_LINE)),
                404,
                "not-found");
        var handOver = "{\"commandId\":\"%s\",\"servicePointId\":\"%s\"}";
        assertThat(sendAs("anna", STAFF_TICKET + "/hand-over", handOver.formatted(COMMAND, FakeTown.COUNTER.id())))
                .hasStatusOk();
        assertThat(town.commands)
                .satisfiesExactly(
                        first -> assertThat(((Finish) first).outcome()).isEqualTo(Outcome.SETTLED),
                        second -> assertThat(((Transfer) second).line()).isEqualTo(FakeTown.LINE),
                        third -> assertThat(((HandOver) third).point()).isEqualTo(FakeTown.COUNTER.id()));
    }

    @Test
    void opensClosesAndCallsAtAnOwnServicePoint() {
        var ticket = town.ticket(TOKEN, TicketState.CALLED, 0);
        assertThat(sendAs("anna", POINT + "/open", command())).hasStatusOk();
        assertThat(sendAs("anna", POINT + "/close", command())).hasStatusOk();
        town.answer(command -> new Answer.Accepted(ticket.id()));
        assertThat(sendAs("anna", POINT + "/call-next", command()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.ticket.number")
                .isEqualTo("A042");
        var foreign = "/api/v1/service-points/" + FakeTown.FOREIGN_POINT.id() + "/open";
        assertProblem(sendAs("anna", foreign, command()), 404, "not-found");
        assertProblem(sendAs("ugo", POINT + "/open", command()), 403, "not-allowed");
    }

    @Test
    void turnsFloodsAway() {
        assertProblem(
                web.get()
                        .uri("/api/v1/tickets/x")
                        .with(request -> {
                            request.setRemoteAddr("198.51.100.9");
                            return request;
                        })
                        .exchange(),
                429,
                "too-many-requests");
    }

    @Test
    void describesEveryOperationWithItsFaults() throws Exception {
        var answer = read("/api/openapi.json");
        assertThat(answer).hasStatusOk();
        var paths = new tools.jackson.databind.json.JsonMapper()
                .readTree(bodyOf(answer))
                .get("paths");
        assertThat(paths.size()).isEqualTo(25);
        for (Map.Entry<String, tools.jackson.databind.JsonNode> path : paths.properties()) {
            for (var operation : path.getValue()) {
                assertThat(operation.path("summary").asString())
                        .as(path.getKey())
                        .isNotBlank();
                assertThat(operation.at("/responses/404/content").toString())
                        .as(path.getKey())
                        .contains("application/problem+json", "#/components/schemas/Problem");
            }
        }
        assertThat(bodyOf(answer)).contains("\"staff\":{\"type\":\"http\"");
    }

    @Test
    void hasTheProblemsTitlesInEachLanguage(@Autowired Problems problems) {
        assertThat(problems.texts().gaps()).isEmpty();
        for (var refusal : Refusal.values()) {
            assertThat(problems.texts().keys())
                    .contains(refusal.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        }
    }

    private static String command() {
        return "{\"commandId\":\"" + COMMAND + "\"}";
    }

    private MvcTestResult read(String path) {
        return web.get().uri(path).exchange();
    }

    private MvcTestResult take(String command, String service, String priority, String language) {
        return takeRaw("\"" + command + "\"", service, priority, language);
    }

    private MvcTestResult takeRaw(String command, String service, String priority, String language) {
        return send(
                TICKETS,
                "{\"commandId\":%s,\"serviceId\":%s,\"priority\":%s,\"language\":%s}"
                        .formatted(command, service, priority, language));
    }

    private MvcTestResult send(String path, String json) {
        return web.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }

    private MvcTestResult sendAs(String username, String path, String json) {
        return web.post()
                .uri(path)
                .with(httpBasic(username, "secret"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }

    private static void assertProblem(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status);
        assertThat(answer.getResponse().getContentType()).startsWith("application/problem+json");
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("urn:sportello:problem:" + code);
        assertThat(answer).bodyJson().extractingPath("$.status").isEqualTo(status);
        assertThat(bodyOf(answer)).doesNotContain("Exception", "\tat ");
    }

    private static String bodyOf(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
