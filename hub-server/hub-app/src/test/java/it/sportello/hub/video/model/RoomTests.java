package it.sportello.hub.video.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import it.sportello.api.PlaceKind;
import it.sportello.api.TicketId;
import it.sportello.api.room.ParticipantId;
import it.sportello.api.room.ParticipantRole;
import it.sportello.api.room.PhotoRequest;
import it.sportello.api.room.RoomId;
import it.sportello.api.room.RoomMessage;
import it.sportello.api.room.RoomPhase;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.identity.StaffId;
import it.sportello.hub.video.model.Participant.OpenLink;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoomTests {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final StaffId CARLA = new StaffId(new UUID(1, 1));
    private static final StaffId DARIO = new StaffId(new UUID(1, 2));
    private static final ParticipantId CITIZEN = new ParticipantId(new UUID(2, 1));
    private static final ParticipantId EXPERT = new ParticipantId(new UUID(2, 2));
    private static final ParticipantId OTHER = new ParticipantId(new UUID(2, 3));
    private static final UUID NODE = new UUID(3, 1);

    private final Room empty = room(RoomPhase.CALLED, CARLA, List.of());
    private final Room called = empty.admitCitizen(CITIZEN).admitExpert(CARLA, "Carla", EXPERT);

    private static Room room(RoomPhase phase, @Nullable StaffId expert, List<Participant> participants) {
        return new Room(
                new RoomId(new UUID(4, 1)),
                new OrganisationId(new UUID(4, 2)),
                new TicketId(new UUID(4, 3)),
                1,
                new RoomTicket(phase, "T001", PlaceKind.REMOTE, "", expert),
                null,
                null,
                participants);
    }

    /** The same room after its ticket took a step. */
    private static Room in(RoomPhase phase, @Nullable StaffId expert, Room room) {
        return new Room(
                room.id(),
                room.organisation(),
                room.ticketId(),
                room.version(),
                new RoomTicket(phase, "T001", PlaceKind.REMOTE, "", expert),
                room.photo(),
                room.missedSince(),
                room.participants());
    }

    private static Room enter(Room room, ParticipantId who, String connection) {
        return room.enter(room.find(who).orElseThrow(), new OpenLink(NODE, connection));
    }

    @Test
    void admitsEachOnceAndTheCitizenFirst() {
        assertThat(called.admitCitizen(OTHER)).isEqualTo(called);
        assertThat(called.admitExpert(CARLA, "Carla", OTHER)).isEqualTo(called);
        assertThat(called.participants())
                .extracting(Participant::order, Participant::role)
                .containsExactly(tuple(0, ParticipantRole.CITIZEN), tuple(1, ParticipantRole.EXPERT));
        var late = empty.admitExpert(CARLA, "Carla", EXPERT).admitCitizen(CITIZEN);
        assertThat(late.findCitizen().orElseThrow().order())
                .as("even where the expert comes before")
                .isZero();
    }

    @Test
    void showsThoseAloneWhoHaveComeIn() {
        assertThat(called.view(NOW, Duration.ofMinutes(3)).participants()).isEmpty();
        var inside = enter(called, CITIZEN, "a");
        assertThat(inside.view(NOW, Duration.ofMinutes(3)).participants())
                .singleElement()
                .satisfies(view -> assertThat(view.connection()).isEqualTo("a"));
    }

    @Test
    void heedsTheNewestConnectionAlone() {
        var again = enter(enter(called, CITIZEN, "a"), CITIZEN, "b");
        var citizen = again.find(CITIZEN).orElseThrow();
        assertThat(again.lose(citizen, "a", NOW)).isEqualTo(again);
        assertThat(again.leave(citizen, "a")).isEqualTo(again);
        assertThat(again.lose(citizen, "b", NOW).find(CITIZEN).orElseThrow().awaySince())
                .isEqualTo(NOW);
        assertThat(again.leave(citizen, "b").find(CITIZEN).orElseThrow().standing())
                .isEqualTo(Standing.OUT);
    }

    @Test
    void missesTheCitizenOfASessionFromItsBeginning() {
        var inside = enter(called, CITIZEN, "a");
        var away = inside.lose(inside.find(CITIZEN).orElseThrow(), "a", NOW).watch(NOW);
        assertThat(away.missedSince()).as("nobody serves yet").isNull();
        var begun = in(RoomPhase.IN_SESSION, CARLA, away).watch(NOW.plusSeconds(60));
        assertThat(begun.missedSince()).isEqualTo(NOW.plusSeconds(60));
        assertThat(begun.watch(NOW.plusSeconds(90)).missedSince()).isEqualTo(NOW.plusSeconds(60));
        assertThat(begun.view(NOW, Duration.ofMinutes(3)).holdAt()).isEqualTo(NOW.plusSeconds(240));
        assertThat(enter(begun, CITIZEN, "b").watch(NOW).missedSince()).isNull();
        assertThat(in(RoomPhase.ON_HOLD, CARLA, begun).watch(NOW).missedSince()).isNull();
    }

    @Test
    void sendsOutAnExpertWhoServesNoLongerAndKeepsWhoTakesOver() {
        var both = enter(
                enter(called, EXPERT, "a").invite(CARLA, DARIO, "Dario", ParticipantRole.COLLEAGUE, OTHER), OTHER, "b");
        var handed = in(RoomPhase.IN_SESSION, DARIO, both).follow();
        assertThat(handed.find(CARLA).orElseThrow().standing()).isEqualTo(Standing.RELEASED);
        assertThat(handed.find(DARIO).orElseThrow().role()).isEqualTo(ParticipantRole.EXPERT);
        assertThat(handed.find(DARIO).orElseThrow().holds("b")).isTrue();
        assertThat(handed.follow()).isEqualTo(handed);
        var back = in(RoomPhase.IN_SESSION, CARLA, handed).admitExpert(CARLA, "Carla", OTHER);
        assertThat(back.follow().find(CARLA).orElseThrow().standing()).isEqualTo(Standing.EXPECTED);
    }

    @Test
    void sendsOutAllStaffWithATransferAndEverybodyAtTheEnd() {
        var both = enter(enter(called, CITIZEN, "a"), EXPERT, "b");
        var inLine = in(RoomPhase.IN_LINE, null, both).follow();
        assertThat(inLine.find(CITIZEN).orElseThrow().standing()).isEqualTo(Standing.IN);
        assertThat(inLine.find(EXPERT).orElseThrow().standing()).isEqualTo(Standing.RELEASED);
        var closed = in(RoomPhase.CLOSED, null, both).follow();
        assertThat(closed.participants())
                .allSatisfy(each -> assertThat(each.link()).isNull());
        assertThat(closed.follow()).isEqualTo(closed);
    }

    @Test
    void answersARequestOnceAndForgetsTheOlder() {
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        var asked = called.ask(first);
        assertThat(asked.ask(first)).isEqualTo(asked);
        var declined = asked.answer(first, PhotoRequest.State.DECLINED);
        assertThat(declined.answer(first, PhotoRequest.State.ARRIVED)).isEqualTo(declined);
        assertThat(declined.ask(second)
                        .answer(first, PhotoRequest.State.ARRIVED)
                        .photo())
                .isEqualTo(new PhotoRequest(second, PhotoRequest.State.ASKED));
    }

    @Test
    void allowsEachRoleItsOwnWordsAlone() {
        var ask = new RoomMessage.AskPhoto(UUID.randomUUID());
        var help = new RoomMessage.Help(true);
        assertThat(Heard.isAllowed(ParticipantRole.EXPERT, ask)).isTrue();
        assertThat(Heard.isAllowed(ParticipantRole.COLLEAGUE, ask)).isFalse();
        assertThat(Heard.isAllowed(ParticipantRole.CITIZEN, ask)).isFalse();
        assertThat(Heard.isAllowed(ParticipantRole.CITIZEN, help)).isTrue();
        assertThat(Heard.isAllowed(ParticipantRole.EXPERT, help)).isFalse();
        assertThat(Heard.isAllowed(ParticipantRole.CITIZEN, new RoomMessage.Enter(1, "")))
                .as("once is enough")
                .isFalse();
    }
}
