package it.sportello.hub.documents;

import static it.sportello.hub.Town.CARLA;
import static it.sportello.hub.Town.DARIO;
import static it.sportello.hub.Town.ORGANISATION;
import static it.sportello.hub.Town.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.sportello.api.TicketId;
import it.sportello.api.room.PhotoRequest;
import it.sportello.api.room.RoomMessage;
import it.sportello.hub.TestDatabase;
import it.sportello.hub.audit.AuditLog;
import it.sportello.hub.documents.store.DocumentRows;
import it.sportello.hub.identity.SignedInStaff;
import it.sportello.hub.identity.StaffDirectory;
import it.sportello.hub.queue.Outcome;
import it.sportello.hub.queue.TicketCommand;
import it.sportello.hub.queue.TicketDesk;
import it.sportello.hub.video.RoomClient;
import it.sportello.hub.video.RoomDay;
import it.sportello.hub.video.Rooms;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A citizen sends a document into a room, and those in it read it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@DirtiesContext
@AutoConfigureMockMvc
class DocumentStoryTests {

    @Autowired
    TicketDesk desk;

    @Autowired
    Rooms rooms;

    @Autowired
    Documents documents;

    @Autowired
    DocumentRows rows;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    StaffDirectory accounts;

    @Autowired
    MockMvc browser;

    @LocalServerPort
    int port;

    private RoomDay day;
    private TicketId ticket;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.register(registry);
        registry.add("sportello.documents.uploads-per-minute", () -> "1000");
    }

    @BeforeEach
    void callOne() {
        day = new RoomDay(desk, rooms);
        ticket = day.calledFromHome();
    }

    @AfterEach
    void emptyTheQueue() {
        // First the rooms: whoever locks one reads its ticket.
        jdbc.sql("truncate room cascade").update();
        jdbc.sql("truncate ticket, ticket_number, point_state, command_answer, ticket_step, wait_forecast cascade")
                .update();
    }

    @Test
    void arrivesOnceAndIsReadByThoseInTheRoomAlone() throws Exception {
        var request = UUID.randomUUID();
        var pdf = SamplePdf.of(2);
        try (var citizen = RoomClient.connect(port);
                var expert = RoomClient.connect(port)) {
            var pass = citizen.enter(day.passOfCitizen(ticket)).uploadPass();
            expert.enter(day.passOf(CARLA, ticket));
            assertThat(send(request, pass, pdf)).as("nobody asked").isEqualTo(409);
            expert.say(new RoomMessage.AskPhoto(request));
            citizen.see(view -> view.photo() != null);

            assertThat(send(request, pass, pdf)).isEqualTo(204);
            expert.see(view -> new PhotoRequest(request, PhotoRequest.State.ARRIVED).equals(view.photo()));
            assertThat(send(request, pass, pdf)).as("a repeat").isEqualTo(204);
        }
        assertThat(documents.list(DARIO, ticket)).isEmpty();
        var document = documents.list(CARLA, ticket).getFirst();
        assertThat(documents.list(CARLA, ticket)).hasSize(1);
        assertThat(document.pages()).isEqualTo(2);
        assertThat(documents.read(DARIO, document.id())).isEmpty();
        assertThat(documents.read(CARLA, document.id()).orElseThrow().pdf()).isEqualTo(pdf);
        assertThat(audit.listNewest(ORGANISATION, 1)).singleElement().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo("DOCUMENT_READ");
            assertThat(entry.actor()).isEqualTo(CARLA.toString());
            assertThat(entry.subject()).isEqualTo(document.id().toString());
        });
        readInTheBrowser(document, pdf);
        day.serve(ticket);
        day.accepted(new TicketCommand.Finish(command(), ORGANISATION, CARLA, ticket, Outcome.SETTLED));
        assertThat(documents.list(CARLA, ticket)).as("after the end").hasSize(1);
        assertThat(rows.purge(Instant.now().plus(Duration.ofHours(1)))).isOne();
        assertThat(documents.list(CARLA, ticket)).isEmpty();
    }

    private void readInTheBrowser(Document document, byte[] pdf) throws Exception {
        var path = "/rooms/documents/" + document.id();
        browser.perform(get(path)).andExpect(status().isUnauthorized());
        browser.perform(signedIn(path, "dario")).andExpect(status().isNotFound());
        browser.perform(signedIn(path, "carla"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andExpect(content().bytes(pdf))
                .andExpect(header().string("Content-Disposition", startsWith("attachment")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")));
        browser.perform(signedIn(path + "?inline=true", "carla"))
                .andExpect(header().string("Content-Disposition", startsWith("inline")));
    }

    /** A request in the session that a console's log-in leaves behind. */
    private MockHttpServletRequestBuilder signedIn(String path, String username) {
        var member = SignedInStaff.of(accounts.findByUsername(username).orElseThrow(), "-");
        var login = UsernamePasswordAuthenticationToken.authenticated(member, null, member.getAuthorities());
        return get(path)
                .sessionAttr(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        new SecurityContextImpl(login));
    }

    @Test
    void isRefusedWhereItIsNoPlainPdfOrNobodyMaySendIt() throws Exception {
        var request = UUID.randomUUID();
        try (var citizen = RoomClient.connect(port);
                var expert = RoomClient.connect(port)) {
            var entered = citizen.enter(day.passOfCitizen(ticket));
            var pass = entered.uploadPass();
            var ofExpert = expert.enter(day.passOf(CARLA, ticket)).uploadPass();
            expert.say(new RoomMessage.AskPhoto(request));
            citizen.see(view -> view.photo() != null);

            assertThat(send(request, "forged", SamplePdf.of(1))).isEqualTo(401);
            assertThat(send(request, "", SamplePdf.of(1))).isEqualTo(401);
            assertThat(send(request, ofExpert, SamplePdf.of(1)))
                    .as("only the citizen's own hand")
                    .isEqualTo(401);
            assertThat(send(UUID.randomUUID(), pass, SamplePdf.of(1))).isEqualTo(409);
            assertThat(send(request, pass, "<html>".getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(422);
            assertThat(send(request, pass, SamplePdf.of(11))).isEqualTo(422);
            assertThat(send(request, pass, new byte[10 * 1024 * 1024 + 1])).isEqualTo(413);
            assertThat(send(request, pass, SamplePdf.of(1), "text/html")).isEqualTo(415);
            assertThat(send(request, pass, SamplePdf.of(1), "nonsense")).isEqualTo(415);

            citizen.say(new RoomMessage.DeclinePhoto(request));
            citizen.see(view -> view.photo() != null && view.photo().state() == PhotoRequest.State.DECLINED);
            assertThat(send(request, pass, SamplePdf.of(1))).as("declined").isEqualTo(409);
            day.serve(ticket);
            day.accepted(new TicketCommand.Finish(command(), ORGANISATION, CARLA, ticket, Outcome.SETTLED));
            assertThat(send(request, pass, SamplePdf.of(1)))
                    .as("the room is closed")
                    .isEqualTo(401);
        }
        assertThat(documents.list(CARLA, ticket)).isEmpty();
    }

    private int send(UUID request, String pass, byte[] body) throws Exception {
        return send(request, pass, body, "application/pdf");
    }

    private int send(UUID request, String pass, byte[] body, String type) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var sent = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/rooms/photos/" + request))
                    .header("Authorization", "Bearer " + pass)
                    .header("Content-Type", type)
                    .POST(BodyPublishers.ofByteArray(body))
                    .build();
            return client.send(sent, BodyHandlers.discarding()).statusCode();
        }
    }
}
