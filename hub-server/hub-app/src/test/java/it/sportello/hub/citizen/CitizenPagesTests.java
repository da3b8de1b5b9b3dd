package it.sportello.hub.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import it.sportello.api.CommandId;
import it.sportello.api.OfferFrame.Availability;
import it.sportello.api.Priority;
import it.sportello.api.Refusal;
import it.sportello.api.TicketState;
import it.sportello.hub.queue.Answer;
import it.sportello.hub.queue.Channel;
import it.sportello.hub.queue.DeskUnavailableException;
import it.sportello.hub.queue.TicketCommand.ComeBack;
import it.sportello.hub.queue.TicketCommand.Leave;
import it.sportello.hub.queue.TicketCommand.Postpone;
import it.sportello.hub.queue.TicketCommand.TakeTicket;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = FacesProgram.class)
@AutoConfigureMockMvc
class CitizenPagesTests {

    private static final String TOKEN = "AAAAAAAAAAAAAAAAAAAAAA";
    private static final String SERVICE = "/o/valdoro/s/carta-identita";
    private static final String COMMAND = UUID.randomUUID().toString();

    @Autowired
    private MockMvcTester web;

    @Autowired
    private FakeTown town;

    @BeforeEach
    void reset() {
        town.reset();
    }

    @Test
    void showsTheServicesWithTheirWaitInTheLanguageOfTheBrowser() {
        var page =
                web.get().uri("/o/valdoro").header("Accept-Language", "de-AT").exchange();
        assertThat(page).hasStatusOk();
        assertThat(bodyOf(page))
                .contains("lang=\"de\"", "Elektronische Identitätskarte", "Personen warten", "etwa 10–25 Min.")
                .contains("Cambio di residenza", "Im Moment ist niemand im Dienst")
                .contains("Geöffnet bis 13:00 Uhr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/o/valdoro", SERVICE, "/q/" + TOKEN})
    void givesTheScriptItsWords(String path) {
        town.ticket(TOKEN, TicketState.WAITING, 0);
        assertThat(bodyOf(web.get().uri(path).exchange())).contains("data-words=\"{&quot;", "&quot;wait&quot;:{&quot;");
    }

    @Test
    void tellsAnEmptyLineAndAnOfficeThatStaysOpenTillMidnight() {
        town.offer(Availability.OPEN, null, 0, new it.sportello.api.WaitRange(0, 0));
        town.openUntil(Instant.parse("2026-11-23T22:59:59Z"));
        assertThat(bodyOf(web.get().uri("/o/valdoro").exchange()))
                .contains("Nessuno in attesa", "quasi senza attesa", "Aperto ora")
                .doesNotContain("0 persone", "23:59");
    }

    @Test
    void keepsAChosenLanguageInLinksAndFormsWithoutACookie() {
        var page = web.get().uri(SERVICE + "?lang=ar").exchange();
        assertThat(bodyOf(page))
                .contains("dir=\"rtl\"", "href=\"/o/valdoro?lang=ar\"", "name=\"lang\" value=\"ar\"")
                .contains("بطاقة الهوية");
        assertThat(page.getResponse().getCookies()).isEmpty();
        assertThat(page.getRequest().getSession(false)).isNull();
    }

    @Test
    void sendsTheHeadersOfAPageThatNobodyMayKeepOrFrame() {
        var page = web.get().uri("/o/valdoro").exchange();
        assertThat(page)
                .hasHeader("Referrer-Policy", "no-referrer")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Cross-Origin-Opener-Policy", "same-origin");
        assertThat(page.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(page.getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(bodyOf(page)).doesNotContain(" style=", " onclick=", "<script>");
    }

    @Test
    void takesATicketForTheOnlineBranchAndLeadsToItsPage() {
        var answer = join(COMMAND, "SENIOR");
        assertThat(answer).hasStatus(303).hasHeader("Location", "/q/" + town.tokenOf(takenId()));
        assertThat(town.commands)
                .singleElement()
                .isEqualTo(new TakeTicket(
                        takenId(),
                        FakeTown.VALDORO.id(),
                        FakeTown.ONLINE.id(),
                        FakeTown.CARD.id(),
                        Priority.SENIOR,
                        "it",
                        Channel.WEB));
    }

    @Test
    void leadsADoubleSubmitToTheSameTicketEvenWithAnotherReason() {
        town.ticket(town.tokenOf(CommandId.of(COMMAND)), FakeTown.ONLINE.id(), TicketState.WAITING, 0);
        town.answer(command -> new Answer.Refused(Refusal.COMMAND_REUSED, null));
        assertThat(join(COMMAND, "NONE")).hasStatus(303);
    }

    @Test
    void neverLeadsFromACommandToATicketTakenElsewhere() {
        town.ticket(town.tokenOf(CommandId.of(COMMAND)), TicketState.WAITING, 0);
        town.answer(command -> new Answer.Refused(Refusal.COMMAND_REUSED, null));
        assertThat(join(COMMAND, "NONE")).hasStatus(409);
    }

    @Test
    void saysWhenAClosedServiceOpensAndOffersNoForm() {
        town.offer(Availability.CLOSED_TODAY, Instant.parse("2026-11-24T07:30:00Z"), 0, null);
        var page = web.get().uri(SERVICE).exchange();
        assertThat(page).hasStatusOk();
        assertThat(bodyOf(page)).contains("Apre domani alle 08:30").doesNotContain("<form");
    }

    @Test
    void tellsAClosedServiceFromTheOpeningHoursWhereNoFrameIsKnown() {
        town.forgetFrames();
        town.close(Instant.parse("2026-11-26T07:30:00Z"));
        assertThat(bodyOf(web.get().uri(SERVICE).exchange())).contains("giovedì 26 novembre alle 08:30");
    }

    @Test
    void saysThatNobodyIsOnDutyAndStillLetsJoin() {
        var page = web.get().uri("/o/valdoro/s/residenza").exchange();
        assertThat(bodyOf(page)).contains("Ora non c’è nessun operatore", "Mettiti in fila", "Gratuito");
    }

    @Test
    void tellsARefusedJoinOnThePageOfTheService() {
        town.answer(command -> new Answer.Refused(Refusal.SERVICE_CLOSED, Instant.parse("2026-11-23T13:30:00Z")));
        var page = join(COMMAND, "NONE");
        assertThat(page).hasStatus(409);
        assertThat(bodyOf(page)).contains("Apre oggi alle 14:30");
    }

    @Test
    void offersTheSameFormAgainWhileTheHubCannotDecide() {
        town.answer(command -> {
            throw new DeskUnavailableException("away", new IllegalStateException());
        });
        var page = join(COMMAND, "SENIOR");
        assertThat(page).hasStatus(503).hasHeader("Retry-After", "5");
        assertThat(bodyOf(page))
                .contains(
                        "nulla è andato perso", "value=\"" + COMMAND + "\"", "value=\"SENIOR\"", "action=\"" + SERVICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1;drop table ticket", "<script>alert(1)</script>"})
    void refusesAFormWhoseFieldsAreNotOurs(String bad) {
        assertThat(join(bad, "NONE")).hasStatus(400);
        assertThat(join(COMMAND, bad)).hasStatus(400);
        assertThat(bodyOf(join(COMMAND, bad))).doesNotContain("<script>alert");
        assertThat(town.commands).isEmpty();
    }

    @Test
    void fallsBackToTheBrowsersLanguageForAnUnknownOne() {
        assertThat(bodyOf(web.get().uri("/o/valdoro?lang=<script>").exchange()))
                .contains("lang=\"it\"")
                .doesNotContain("<script>\"");
    }

    @ParameterizedTest
    @EnumSource(TicketState.class)
    void tellsEveryStateOfATicket(TicketState state) {
        town.ticket(TOKEN, state, 1);
        var page = web.get().uri("/q/" + TOKEN + "?lang=en").exchange();
        assertThat(page).hasStatusOk();
        var body = bodyOf(page);
        assertThat(body).contains("A042", "data-key=\"k7\"", "data-state=\"" + state + "\"");
        switch (state) {
            case WAITING -> assertThat(body).contains("people before you", "about 10–25 min", "/postpone", "/leave");
            case CALLED -> assertThat(body).contains("Counter 3", "You have been called again", "/leave");
            case SERVING -> assertThat(body).contains("You are being served").doesNotContain("/leave");
            case PENDING -> assertThat(body).contains("Some papers are missing", "/come-back", "Una foto recente");
            default -> assertThat(body).doesNotContain("/leave\"", "/postpone\"", "/come-back\"");
        }
        assertThat(town.commands).isEmpty();
    }

    @Test
    void tellsWhatTheOfficeSaysToThoseWhoWait() {
        town.ticket(TOKEN, TicketState.WAITING, 0);
        assertThat(bodyOf(web.get().uri("/q/" + TOKEN).exchange())).contains("data-said hidden");
        town.say(Map.of("it", "Il sistema è lento.", "de", "Das System ist langsam."));
        assertThat(bodyOf(web.get().uri("/q/" + TOKEN + "?lang=de").exchange()))
                .contains("Mitteilung des Amtes", "lang=\"de\">Das System ist langsam.</bdi>");
        assertThat(bodyOf(web.get().uri("/q/" + TOKEN + "?lang=ar").exchange()))
                .contains("lang=\"it\">Il sistema è lento.</bdi>");
    }

    @Test
    void leavesAndPostponesByFormAlone() {
        var ticket = town.ticket(TOKEN, TicketState.WAITING, 0);
        assertThat(change("leave", COMMAND)).hasStatus(303).hasHeader("Location", "/q/" + TOKEN);
        assertThat(change("postpone", COMMAND)).hasStatus(303);
        assertThat(town.commands)
                .containsExactly(
                        new Leave(takenId(), ticket.organisation(), ticket.id()),
                        new Postpone(takenId(), ticket.organisation(), ticket.id()));
        assertThat(web.get().uri("/q/" + TOKEN + "/leave").exchange()).hasStatus(405);
    }

    @Test
    void letsOneWhoLackedPapersComeBackByFormAlone() {
        var ticket = town.ticket(TOKEN, TicketState.PENDING, 0);
        assertThat(change("come-back", COMMAND)).hasStatus(303).hasHeader("Location", "/q/" + TOKEN);
        assertThat(town.commands).containsExactly(new ComeBack(takenId(), ticket.organisation(), ticket.id()));
        assertThat(web.get().uri("/q/" + TOKEN + "/come-back").exchange()).hasStatus(405);
    }

    @Test
    void tellsThatOneCannotPostponeForEver() {
        town.ticket(TOKEN, TicketState.WAITING, 0);
        town.answer(command -> new Answer.Refused(Refusal.POSTPONE_LIMIT, null));
        var page = change("postpone", COMMAND);
        assertThat(page).hasStatus(409);
        assertThat(bodyOf(page)).contains("Non puoi chiedere altro tempo");
    }

    @Test
    void answersUnknownExpiredForgedAndMalformedTokensAlike() {
        var unknown = web.get().uri("/q/BBBBBBBBBBBBBBBBBBBBBB").exchange();
        assertThat(unknown).hasStatus(404);
        for (var token : new String[] {"x", "A".repeat(500), "<b>", "' OR 1=1 --", "AAAAAAAAAAAAAAAAAAAAA="}) {
            var other = web.perform(get("/q/{token}", token));
            assertThat(other).hasStatus(404);
            assertThat(bodyOf(other)).isEqualTo(bodyOf(unknown));
            assertThat(other.getResponse().getHeaderNames())
                    .isEqualTo(unknown.getResponse().getHeaderNames());
        }
        assertThat(change("leave", COMMAND)).hasStatus(404);
        assertThat(bodyOf(change("leave", COMMAND))).isEqualTo(bodyOf(unknown));
    }

    @Test
    void answersUnknownPagesPolitely() {
        for (var path : new String[] {"/nothing", "/o/nowhere", "/o/valdoro/s/nothing", "/o/montefiore"}) {
            assertThat(web.get().uri(path).exchange()).hasStatus(404);
        }
        assertThat(bodyOf(web.get().uri("/o/nowhere").exchange())).contains("Pagina non trovata");
    }

    @Test
    void turnsFloodsAway() {
        assertThat(web.get().uri("/q/flooded-token").exchange()).hasStatus(429).hasHeader("Retry-After", "60");
        assertThat(web.perform(get("/o/valdoro").with(request -> {
                    request.setRemoteAddr("198.51.100.9");
                    return request;
                })))
                .hasStatus(429);
    }

    @Test
    void turnsOversizedAndForeignFormsAway() {
        assertThat(web.perform(post(SERVICE)
                        .contentType("application/x-www-form-urlencoded")
                        .content("commandId=" + "x".repeat(20_000))))
                .hasStatus(413);
        assertThat(web.perform(post(SERVICE).contentType("text/plain").content("x")))
                .hasStatus(415);
    }

    private it.sportello.api.CommandId takenId() {
        return new it.sportello.api.CommandId(UUID.fromString(COMMAND));
    }

    private MvcTestResult join(String commandId, String priority) {
        return web.post()
                .uri(SERVICE)
                .contentType("application/x-www-form-urlencoded")
                .content("")
                .param("commandId", commandId)
                .param("priority", priority)
                .exchange();
    }

    private MvcTestResult change(String deed, String commandId) {
        return web.post()
                .uri("/q/" + TOKEN + "/" + deed)
                .contentType("application/x-www-form-urlencoded")
                .content("")
                .param("commandId", commandId)
                .exchange();
    }

    private static String bodyOf(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
