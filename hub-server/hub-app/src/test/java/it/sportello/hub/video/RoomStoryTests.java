package it.sportello.hub.video;

import static it.sportello.hub.Town.BOOTH_CENTRO;
import static it.sportello.hub.Town.CARLA;
import static it.sportello.hub.Town.DARIO;
import static it.sportello.hub.Town.ELENA;
import static it.sportello.hub.Town.ONLINE;
import static it.sportello.hub.Town.ORGANISATION;
import static it.sportello.hub.Town.REMOTE_1;
import static it.sportello.hub.Town.REMOTE_2;
import static it.sportello.hub.Town.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import it.sportello.api.PlaceKind;
import it.sportello.api.TicketId;
import it.sportello.api.TicketState;
import it.sportello.api.room.Finding;
import it.sportello.api.room.LinkQuality;
import it.sportello.api.room.ParticipantRole;
import it.sportello.api.room.PhotoRequest;
import it.sportello.api.room.RoomAnswer;
import it.sportello.api.room.RoomEvent;
import it.sportello.api.room.RoomEvent.Ended.Reason;
import it.sportello.api.room.RoomMessage;
import it.sportello.api.room.RoomPhase;
import it.sportello.api.room.SelfTest;
import it.sportello.api.room.SentMedia;
import it.sportello.api.room.Signal;
import it.sportello.hub.TestDatabase;
import it.sportello.hub.queue.Outcome;
import it.sportello.hub.queue.TicketCommand;
import it.sportello.hub.queue.TicketDesk;
import it.sportello.hub.queue.views.QueueView;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A citizen and an expert in a room, from the pass to the end. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@DirtiesContext
class RoomStoryTests {

    @Autowired
    TicketDesk desk;

    @Autowired
    QueueView queue;

    @Autowired
    Rooms rooms;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    RoomDay day;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.register(registry);
        registry.add("sportello.video.look", () -> "200ms");
        registry.add("sportello.video.away-limit", () -> "1s");
        registry.add("sportello.turn.urls", () -> "turn:turn.example:3478");
        registry.add("sportello.turn.secret", () -> "north");
    }

    @BeforeEach
    void begin() {
        day = new RoomDay(desk, rooms);
    }

    @AfterEach
    void emptyTheQueue() {
        // First the rooms: whoever locks one reads its ticket.
        jdbc.sql("truncate room cascade").update();
        jdbc.sql("truncate ticket, ticket_number, point_state, command_answer, ticket_step, wait_forecast cascade")
                .update();
    }

    @Test
    void bringsTwoTogetherAndCarriesTheirSignalsInOrder() {
        var ticket = day.calledFromHome();
        try (var citizen = RoomClient.connect(port);
                var expert = RoomClient.connect(port)) {
            var inside = citizen.enter(day.passOfCitizen(ticket));
            assertThat(inside.view().phase()).isEqualTo(RoomPhase.CALLED);
            assertThat(inside.servers()).singleElement().satisfies(server -> {
                assertThat(server.username()).endsWith(":" + inside.self());
                assertThat(server.credential()).isNotEmpty();
            });
            var other = expert.enter(day.passOf(CARLA, ticket));
            var view = citizen.see(each -> each.participants().size() == 2);
            assertThat(view.participants().getFirst().role()).isEqualTo(ParticipantRole.CITIZEN);
            assertThat(view.participants().getLast().name()).isNotEmpty();

            citizen.say(new RoomMessage.Send(other.self(), other.connection(), new Signal.Offer("v=0")));
            for (int i = 0; i < 50; i++) {
                citizen.say(new RoomMessage.Send(
                        other.self(), other.connection(), new Signal.Candidate("candidate:" + i, "0", 0)));
            }
            var offer = expert.hear(RoomEvent.Received.class);
            assertThat(offer.from()).isEqualTo(inside.self());
            assertThat(offer.fromConnection()).isEqualTo(inside.connection());
            assertThat(offer.signal()).isEqualTo(new Signal.Offer("v=0"));
            for (int i = 0; i < 50; i++) {
                assertThat(expert.hear(RoomEvent.Received.class).signal())
                        .isEqualTo(new Signal.Candidate("candidate:" + i, "0", 0));
            }
            expert.say(new RoomMessage.Send(inside.self(), inside.connection(), new Signal.Answer("v=1")));
            assertThat(citizen.hear(RoomEvent.Received.class).signal()).isEqualTo(new Signal.Answer("v=1"));
        }
    }

    @Test
    void followsTheTicketToItsEnd() {
        var ticket = day.calledFromHome();
        try (var citizen = RoomClient.connect(port)) {
            citizen.enter(day.passOfCitizen(ticket));
            day.serve(ticket);
            citizen.see(view -> view.phase() == RoomPhase.IN_SESSION);
            day.accepted(new TicketCommand.Hold(command(), ORGANISATION, CARLA, ticket));
            citizen.see(view -> view.phase() == RoomPhase.ON_HOLD);
            day.accepted(new TicketCommand.Resume(command(), ORGANISATION, CARLA, ticket));
            citizen.see(view -> view.phase() == RoomPhase.IN_SESSION);
            day.accepted(new TicketCommand.Finish(command(), ORGANISATION, CARLA, ticket, Outcome.SETTLED));

            citizen.see(view -> view.phase() == RoomPhase.CLOSED);
            assertThat(citizen.hear(RoomEvent.Ended.class).reason()).isEqualTo(Reason.CLOSED);
            assertThat(citizen.awaitEnd()).isEqualTo("CLOSED");
        }
        assertThat(rooms.offerToCitizen(ORGANISATION, ticket, new Entry.OwnDevice()))
                .isEqualTo(new RoomAnswer.Closed(RoomAnswer.Closed.Reason.ENDED));
        assertThat(rooms.offerToStaff(CARLA, ticket)).isEqualTo(new StaffEntry.Closed(RoomRefusal.ENDED));
    }

    @Test
    void keepsTheChatAndTellsTheState() {
        var ticket = day.calledFromHome();
        var line = UUID.randomUUID();
        try (var citizen = RoomClient.connect(port);
                var expert = RoomClient.connect(port)) {
            var self = citizen.enter(day.passOfCitizen(ticket)).self();
            citizen.say(new RoomMessage.Say(line, "Buongiorno"));
            citizen.say(new RoomMessage.Say(line, "Buongiorno"));
            assertThat(citizen.hear(RoomEvent.Said.class).line().text()).isEqualTo("Buongiorno");
            citizen.say(new RoomMessage.Help(true));
            citizen.say(new RoomMessage.Media(new SentMedia(true, true, null)));
            citizen.say(new RoomMessage.Quality(LinkQuality.WEAK));
            citizen.say(new RoomMessage.Test(new SelfTest(Finding.GOOD, Finding.WEAK, Finding.NONE)));
            citizen.see(view -> view.find(self).orElseThrow().test() != null);

            var entered = expert.enter(day.passOf(CARLA, ticket));
            assertThat(entered.chat()).singleElement().satisfies(each -> {
                assertThat(each.id()).isEqualTo(line);
                assertThat(each.from()).isEqualTo(self);
            });
            var seen = entered.view().find(self).orElseThrow();
            assertThat(seen.media()).isEqualTo(new SentMedia(true, true, null));
            assertThat(seen.quality()).isEqualTo(LinkQuality.WEAK);
            assertThat(seen.callsForHelp()).as("the expert has come").isFalse();

            citizen.say(new RoomMessage.CannotHear());
            assertThat(expert.hear(RoomEvent.NotHeard.class).from()).isEqualTo(self);
            citizen.say(new RoomMessage.Caption("ciao"));
            assertThat(expert.hear(RoomEvent.Captioned.class).text()).isEqualTo("ciao");
            assertThat(citizen.heard(RoomEvent.Captioned.class)).isFalse();
            citizen.say(new RoomMessage.Renew());
            assertThat(citizen.hear(RoomEvent.Renewed.class).uploadPass()).isNotEmpty();
        }
    }

    @Test
    void asksForADocumentAndHearsThatItIsDeclined() {
        var ticket = day.calledFromHome();
        var request = UUID.randomUUID();
        try (var citizen = RoomClient.connect(port);
                var expert = RoomClient.connect(port)) {
            citizen.enter(day.passOfCitizen(ticket));
            expert.enter(day.passOf(CARLA, ticket));
            expert.say(new RoomMessage.AskPhoto(request));
            citizen.see(view -> new PhotoRequest(request, PhotoRequest.State.ASKED).equals(view.photo()));
            citizen.say(new RoomMessage.DeclinePhoto(request));
            expert.see(view -> new PhotoRequest(request, PhotoRequest.State.DECLINED).equals(view.photo()));
            citizen.say(new RoomMessage.AskPhoto(request));
            assertThat(citizen.hear(RoomEvent.Ended.class).reason()).isEqualTo(Reason.BAD_MESSAGE);
        }
    }

    @Test
    void goesOnElsewhereAndSetsTheTicketAsideWhenNobodyComesBack() {
        var ticket = day.calledFromHome();
        try (var phone = RoomClient.connect(port);
                var expert = RoomClient.connect(port)) {
            phone.enter(day.passOfCitizen(ticket));
            expert.enter(day.passOf(CARLA, ticket));
            day.serve(ticket);
            var computer = RoomClient.connect(port);
            computer.enter(day.passOfCitizen(ticket));
            assertThat(phone.hear(RoomEvent.Ended.class).reason()).isEqualTo(Reason.ELSEWHERE);
            assertThat(state(ticket)).isEqualTo(TicketState.SERVING);

            computer.close();
            var missed = expert.see(view -> view.holdAt() != null);
            assertThat(missed.participants().getFirst().awaySince()).isNotNull();
            assertThat(missed.holdAt())
                    .isEqualTo(missed.participants().getFirst().awaySince().plusSeconds(1));
            var held = expert.see(view -> view.phase() == RoomPhase.ON_HOLD);
            assertThat(held.holdAt()).isNull();
            await().atMost(Duration.ofSeconds(10)).until(() -> state(ticket) == TicketState.ON_HOLD);
        }
    }

    @Test
    void freesTheBoothForThePhoneAndTakesItAgain() {
        var ticket = day.calledToTheBooth();
        assertThat(queue.find(ORGANISATION, ticket).orElseThrow().place()).isEqualTo(BOOTH_CENTRO);
        try (var booth = RoomClient.connect(port);
                var phone = RoomClient.connect(port)) {
            var entered = booth.enter(day.passAtTheBooth(ticket));
            assertThat(entered.view().meeting()).isEqualTo(PlaceKind.BOOTH);
            assertThat(entered.view().placeLabel()).isEqualTo("A");
            var onPhone = phone.enter(day.passOfCitizen(ticket));
            assertThat(onPhone.view().meeting()).isEqualTo(PlaceKind.REMOTE);
            assertThat(booth.hear(RoomEvent.Ended.class).reason()).isEqualTo(Reason.ELSEWHERE);
            assertThat(queue.find(ORGANISATION, ticket).orElseThrow().place()).isNull();
        }
        day.passAtTheBooth(ticket);
        assertThat(queue.find(ORGANISATION, ticket).orElseThrow().place()).isEqualTo(BOOTH_CENTRO);
    }

    @Test
    void letsInWhoWasInvitedUntilReleased() {
        var ticket = day.calledFromHome();
        assertThat(rooms.offerToStaff(DARIO, ticket)).isEqualTo(new StaffEntry.Closed(RoomRefusal.NOT_ALLOWED));
        assertThat(rooms.invite(DARIO, ticket, ELENA, ParticipantRole.COLLEAGUE))
                .contains(RoomRefusal.NOT_ALLOWED);
        assertThat(rooms.invite(CARLA, ticket, DARIO, ParticipantRole.INTERPRETER))
                .isEmpty();
        assertThat(rooms.listInvitations(DARIO)).singleElement().satisfies(invitation -> {
            assertThat(invitation.ticket()).isEqualTo(ticket);
            assertThat(invitation.role()).isEqualTo(ParticipantRole.INTERPRETER);
            assertThat(invitation.inside()).isFalse();
        });
        try (var interpreter = RoomClient.connect(port)) {
            var pass = day.passOf(DARIO, ticket);
            interpreter.enter(pass);
            assertThat(rooms.listInvitations(DARIO).getFirst().inside()).isTrue();
            assertThat(rooms.release(CARLA, ticket, DARIO)).isEmpty();
            assertThat(interpreter.hear(RoomEvent.Ended.class).reason()).isEqualTo(Reason.RELEASED);
            try (var again = RoomClient.connect(port)) {
                again.say(new RoomMessage.Enter(RoomMessage.PROTOCOL, pass));
                assertThat(again.hear(RoomEvent.Ended.class).reason()).isEqualTo(Reason.RELEASED);
            }
        }
        assertThat(rooms.listInvitations(DARIO)).isEmpty();
        assertThat(rooms.hasTakenPart(DARIO, ticket)).isTrue();
        assertThat(rooms.hasTakenPart(ELENA, ticket)).isFalse();
    }

    @Test
    void changesTheExpertWhenTheTicketIsHandedOver() {
        var ticket = day.calledFromHome();
        day.open(DARIO, REMOTE_2);
        try (var citizen = RoomClient.connect(port);
                var first = RoomClient.connect(port);
                var second = RoomClient.connect(port)) {
            citizen.enter(day.passOfCitizen(ticket));
            first.enter(day.passOf(CARLA, ticket));
            day.serve(ticket);
            day.accepted(new TicketCommand.HandOver(command(), ORGANISATION, CARLA, ticket, REMOTE_2));
            assertThat(first.hear(RoomEvent.Ended.class).reason()).isEqualTo(Reason.RELEASED);
            var entered = second.enter(day.passOf(DARIO, ticket));
            assertThat(entered.view().phase()).isEqualTo(RoomPhase.IN_SESSION);
            assertThat(entered.view().find(entered.self()).orElseThrow().role()).isEqualTo(ParticipantRole.EXPERT);
        }
        var next = day.take(ONLINE);
        assertThat(day.call(CARLA, REMOTE_1)).as("the first expert is free").isEqualTo(next);
    }

    private TicketState state(TicketId ticket) {
        return queue.find(ORGANISATION, ticket).orElseThrow().state();
    }
}
