package it.sportello.hub.video;

import static it.sportello.hub.Town.CARLA;
import static it.sportello.hub.Town.DARIO;
import static it.sportello.hub.Town.ONLINE;
import static it.sportello.hub.Town.ORGANISATION;
import static it.sportello.hub.Town.REMOTE_2;
import static it.sportello.hub.Town.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sportello.api.TicketId;
import it.sportello.api.room.ParticipantId;
import it.sportello.api.room.ParticipantRole;
import it.sportello.api.room.RoomAnswer;
import it.sportello.api.room.RoomEvent;
import it.sportello.api.room.RoomEvent.Ended.Reason;
import it.sportello.api.room.RoomMessage;
import it.sportello.api.room.Signal;
import it.sportello.hub.TestDatabase;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.identity.StaffId;
import it.sportello.hub.queue.Outcome;
import it.sportello.hub.queue.TicketCommand;
import it.sportello.hub.queue.TicketDesk;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What is tried to get into a room, or to hear what is said in it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@DirtiesContext
class RoomAttackTests {

    /** Time goes by when a test says so. */
    @TestConfiguration
    static class Time {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock(new AtomicReference<>(Duration.ZERO));
        }
    }

    record MovableClock(AtomicReference<Duration> ahead) implements InstantSource {
        @Override
        public Instant instant() {
            return InstantSource.system().instant().plus(ahead.get());
        }
    }

    @Autowired
    TicketDesk desk;

    @Autowired
    Rooms rooms;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    @LocalServerPort
    int port;

    private RoomDay day;
    private TicketId ticket;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.register(registry);
        registry.add("sportello.video.handshake", () -> "2s");
        registry.add("sportello.video.message-burst", () -> "20");
        registry.add("sportello.video.messages-per-minute", () -> "20");
        // One lease for the whole test, however far the clock is moved.
        registry.add("sportello.video.lease", () -> "10h");
    }

    @BeforeEach
    void callOne() {
        day = new RoomDay(desk, rooms);
        ticket = day.calledFromHome();
    }

    @AfterEach
    void emptyTheQueue() {
        clock.ahead().set(Duration.ZERO);
        // First the rooms: whoever locks one reads its ticket.
        jdbc.sql("truncate room cascade").update();
        jdbc.sql("truncate ticket, ticket_number, point_state, command_answer, ticket_step, wait_forecast cascade")
                .update();
    }

    @Test
    void aStrangerWithoutAPassHearsNothing() {
        var message = new RoomMessage.Caption("ciao");
        try (var stranger = RoomClient.connect(port)) {
            stranger.say(message);
            assertThat(stranger.hear(RoomEvent.Ended.class).reason()).isEqualTo(Reason.BAD_MESSAGE);
        }
        try (var silent = RoomClient.connect(port)) {
            assertThat(silent.awaitEnd()).isEqualTo("TOO_SLOW");
        }
    }

    @Test
    void aForgedPassOpensNothing() {
        var pass = day.passOfCitizen(ticket);
        var last = pass.charAt(pass.length() - 2) == 'A' ? "BA" : "AA";
        refused(pass.substring(0, pass.length() - 2) + last, Reason.BAD_PASS);
        refused("A" + pass.substring(1), Reason.BAD_PASS);
        refused("", Reason.BAD_PASS);
        refused("' or 1=1 --", Reason.BAD_PASS);
        refused("A".repeat(150), Reason.BAD_PASS);
        refused("A".repeat(10_000), Reason.BAD_MESSAGE);
    }

    @Test
    void anUploadPassOpensNoLink() {
        try (var citizen = RoomClient.connect(port)) {
            refused(citizen.enter(day.passOfCitizen(ticket)).uploadPass(), Reason.BAD_PASS);
        }
        assertThat(rooms.findUpload(day.passOfCitizen(ticket))).isEmpty();
    }

    @Test
    void aPassIsReplayedInVainAfterItsMinute() {
        var pass = day.passOfCitizen(ticket);
        try (var citizen = RoomClient.connect(port)) {
            var upload = citizen.enter(pass).uploadPass();
            clock.ahead().set(Duration.ofSeconds(61));
            refused(pass, Reason.BAD_PASS);
            assertThat(rooms.findUpload(upload)).isPresent();
            clock.ahead().set(Duration.ofSeconds(601));
            assertThat(rooms.findUpload(upload)).isEmpty();
        }
    }

    @Test
    void aPassOfAnEndedTicketOpensNothing() {
        var pass = day.passOfCitizen(ticket);
        var expert = day.passOf(CARLA, ticket);
        day.serve(ticket);
        day.accepted(new TicketCommand.Finish(command(), ORGANISATION, CARLA, ticket, Outcome.SETTLED));
        refused(pass, Reason.CLOSED);
        refused(expert, Reason.CLOSED);
    }

    @Test
    void aPassOfAnExpertWhoHandedOnOpensNothing() {
        var expert = day.passOf(CARLA, ticket);
        day.serve(ticket);
        day.open(DARIO, REMOTE_2);
        day.accepted(new TicketCommand.HandOver(command(), ORGANISATION, CARLA, ticket, REMOTE_2));
        refused(expert, Reason.RELEASED);
    }

    @Test
    void aPassOfADeletedRoomOpensNothing() {
        var pass = day.passOfCitizen(ticket);
        jdbc.sql("truncate room cascade").update();
        refused(pass, Reason.BAD_PASS);
    }

    @Test
    void anotherOrganisationIsOfferedNothing() {
        var foreign = new OrganisationId(UUID.randomUUID());
        assertThat(rooms.offerToCitizen(foreign, ticket, new Entry.OwnDevice()))
                .isEqualTo(new RoomAnswer.Closed(RoomAnswer.Closed.Reason.UNKNOWN));
        assertThat(rooms.find(foreign, ticket)).isEmpty();
        var stranger = foreignExpert(foreign);
        assertThat(rooms.offerToStaff(stranger, ticket)).isEqualTo(new StaffEntry.Closed(RoomRefusal.UNKNOWN_TICKET));
        assertThat(rooms.invite(CARLA, ticket, stranger, ParticipantRole.COLLEAGUE))
                .contains(RoomRefusal.UNKNOWN_STAFF);
    }

    private StaffId foreignExpert(OrganisationId foreign) {
        var id = UUID.randomUUID();
        jdbc.sql("insert into organisation (id, slug, name) values (?, ?, 'Altrove')")
                .params(foreign.value(), foreign.toString())
                .update();
        jdbc.sql("insert into staff (id, organisation_id, username, display_name, password_hash, roles)"
                        + " values (?, ?, ?, 'Altra', '-', '{EXPERT}')")
                .params(id, foreign.value(), id.toString())
                .update();
        return new StaffId(id);
    }

    @Test
    void aParticipantOfAnotherRoomReachesNobodyHere() {
        day.open(DARIO, REMOTE_2);
        day.take(ONLINE);
        var other = day.call(DARIO, REMOTE_2);
        try (var citizen = RoomClient.connect(port);
                var expert = RoomClient.connect(port);
                var neighbour = RoomClient.connect(port)) {
            var here = citizen.enter(day.passOfCitizen(ticket));
            neighbour.enter(day.passOfCitizen(other));
            neighbour.say(new RoomMessage.Send(here.self(), here.connection(), new Signal.Offer("v=evil")));
            neighbour.say(new RoomMessage.Caption("evil"));
            neighbour.say(new RoomMessage.Say(UUID.randomUUID(), "evil"));
            neighbour.hear(RoomEvent.Said.class);

            var self = expert.enter(day.passOf(CARLA, ticket));
            expert.say(new RoomMessage.Send(here.self(), here.connection(), new Signal.Offer("v=good")));
            assertThat(citizen.hear(RoomEvent.Received.class))
                    .isEqualTo(new RoomEvent.Received(self.self(), self.connection(), new Signal.Offer("v=good")));
            assertThat(citizen.heard(RoomEvent.Captioned.class)).isFalse();
            assertThat(citizen.heard(RoomEvent.Said.class)).isFalse();
        }
    }

    @Test
    void aSignalForADeadConnectionIsDropped() {
        try (var first = RoomClient.connect(port);
                var second = RoomClient.connect(port);
                var expert = RoomClient.connect(port)) {
            var before = first.enter(day.passOfCitizen(ticket));
            expert.enter(day.passOf(CARLA, ticket));
            var after = second.enter(day.passOfCitizen(ticket));
            first.awaitEnd();
            expert.say(new RoomMessage.Send(before.self(), before.connection(), new Signal.Offer("v=late")));
            expert.say(new RoomMessage.Send(after.self(), after.connection(), new Signal.Offer("v=now")));
            assertThat(second.hear(RoomEvent.Received.class).signal()).isEqualTo(new Signal.Offer("v=now"));
        }
    }

    @Test
    void whatIsTooLongOrMalformedEndsTheLink() {
        ended(new RoomMessage.Send(
                new ParticipantId(UUID.randomUUID()), "x", new Signal.Offer("v".repeat(Signal.MAX_SDP + 1))));
        ended(new RoomMessage.Send(
                new ParticipantId(UUID.randomUUID()),
                "x",
                new Signal.Candidate("c".repeat(Signal.MAX_CANDIDATE + 1), null, null)));
        ended(new RoomMessage.Say(UUID.randomUUID(), "x".repeat(2_001)));
        ended(new RoomMessage.Say(UUID.randomUUID(), "  "));
        try (var citizen = RoomClient.connect(port)) {
            citizen.enter(day.passOfCitizen(ticket));
            citizen.sayText("{\"type\":\"Say\"}");
            assertThat(citizen.hear(RoomEvent.Ended.class).reason()).isEqualTo(Reason.BAD_MESSAGE);
        }
        try (var citizen = RoomClient.connect(port)) {
            citizen.enter(day.passOfCitizen(ticket));
            citizen.sayText("x".repeat(70_000));
            assertThat(citizen.awaitEnd()).isNotEmpty();
        }
        try (var newer = RoomClient.connect(port)) {
            newer.say(new RoomMessage.Enter(RoomMessage.PROTOCOL + 1, day.passOfCitizen(ticket)));
            assertThat(newer.hear(RoomEvent.Ended.class).reason()).isEqualTo(Reason.WRONG_PROTOCOL);
        }
    }

    @Test
    void theDevicesLinkStaysBesideTheRooms() {
        var ended = new CompletableFuture<String>();
        var listener = new WebSocket.Listener() {
            @Override
            public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
                ended.complete(reason);
                return null;
            }
        };
        var socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/device/link"), listener)
                .join();
        socket.sendText("{}", true).join();
        assertThat(ended.orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo("BAD_MESSAGE");
    }

    @Test
    void aFloodIsCutOff() {
        try (var citizen = RoomClient.connect(port)) {
            citizen.enter(day.passOfCitizen(ticket));
            for (int i = 0; i < 25; i++) {
                citizen.say(new RoomMessage.Renew());
            }
            assertThat(citizen.hear(RoomEvent.Ended.class).reason()).isEqualTo(Reason.TOO_MANY);
        }
    }

    @Test
    void aPageOfAnotherOriginIsTurnedAway() {
        assertThatThrownBy(() -> RoomClient.connect(port, "Origin", "https://evil.example"))
                .hasMessageContaining("Handshake");
        try (var own = RoomClient.connect(port, "Origin", "http://127.0.0.1:" + port)) {
            own.enter(day.passOfCitizen(ticket));
        }
    }

    private void ended(RoomMessage message) {
        try (var citizen = RoomClient.connect(port)) {
            citizen.enter(day.passOfCitizen(ticket));
            citizen.say(message);
            assertThat(citizen.hear(RoomEvent.Ended.class).reason()).isEqualTo(Reason.BAD_MESSAGE);
        }
    }

    private void refused(String pass, Reason reason) {
        try (var client = RoomClient.connect(port)) {
            client.say(new RoomMessage.Enter(RoomMessage.PROTOCOL, pass));
            assertThat(client.hear(RoomEvent.Ended.class).reason()).isEqualTo(reason);
            assertThat(client.heard(RoomEvent.Entered.class)).isFalse();
        }
    }
}
