package it.sportello.hub.queue.desk;

import static it.sportello.hub.Town.ANNA;
import static it.sportello.hub.Town.BOOTH_CENTRO;
import static it.sportello.hub.Town.CARLA;
import static it.sportello.hub.Town.CENTRO;
import static it.sportello.hub.Town.COUNTER_1;
import static it.sportello.hub.Town.DARIO;
import static it.sportello.hub.Town.ELENA;
import static it.sportello.hub.Town.IDENTITY_CARD;
import static it.sportello.hub.Town.NORD;
import static it.sportello.hub.Town.ONLINE;
import static it.sportello.hub.Town.ORGANISATION;
import static it.sportello.hub.Town.REMOTE_1;
import static it.sportello.hub.Town.REMOTE_2;
import static it.sportello.hub.Town.TAXES;
import static it.sportello.hub.Town.command;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.api.BranchId;
import it.sportello.api.CommandId;
import it.sportello.api.PlaceKind;
import it.sportello.api.Priority;
import it.sportello.api.Refusal;
import it.sportello.api.ServiceId;
import it.sportello.api.ServicePointId;
import it.sportello.api.TicketId;
import it.sportello.api.TicketState;
import it.sportello.hub.TestDatabase;
import it.sportello.hub.audit.AuditLog;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.identity.StaffId;
import it.sportello.hub.queue.Answer;
import it.sportello.hub.queue.Channel;
import it.sportello.hub.queue.TicketCommand;
import it.sportello.hub.queue.TicketDesk;
import it.sportello.hub.queue.views.QueueView;
import it.sportello.hub.queue.views.TicketView;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Tickets served by video: where they are met, and by whom. */
@SpringBootTest
@ActiveProfiles("demo")
@DirtiesContext
class VideoMovesStoryTests {

    @Autowired
    TicketDesk desk;

    @Autowired
    QueueView queue;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.register(registry);
    }

    @AfterEach
    void emptyTheQueue() {
        jdbc.sql("truncate ticket, ticket_number, point_state, command_answer, ticket_step, wait_forecast cascade")
                .update();
    }

    @Test
    void movesAMeetingToTheOwnDeviceAndFreesTheBooth() {
        open(CARLA, REMOTE_1);
        var ticket = take(CENTRO);
        call(CARLA, REMOTE_1);
        accepted(relocation(ticket, null));

        assertThat(view(ticket).state()).isEqualTo(TicketState.CALLED);
        assertThat(view(ticket).meeting()).isEqualTo(PlaceKind.REMOTE);
        assertThat(view(ticket).place()).isNull();
        assertThat(view(ticket).expert()).isEqualTo(CARLA.value());
        open(ELENA, REMOTE_2);
        var next = take(CENTRO);
        assertThat(call(ELENA, REMOTE_2)).isEqualTo(new Answer.Accepted(next));
        assertThat(view(next).place()).isEqualTo(BOOTH_CENTRO);
        refused(relocation(ticket, BOOTH_CENTRO), Refusal.NO_PLACE_FREE);
    }

    @Test
    void movesAMeetingFromHomeIntoABoothAndNeverToACounter() {
        open(CARLA, REMOTE_1);
        var ticket = take(ONLINE);
        call(CARLA, REMOTE_1);
        accepted(new TicketCommand.Serve(command(), ORGANISATION, CARLA, ticket));
        refused(relocation(ticket, COUNTER_1), Refusal.NOT_ALLOWED);
        refused(relocation(ticket, new ServicePointId(UUID.randomUUID())), Refusal.NOT_ALLOWED);
        accepted(relocation(ticket, BOOTH_CENTRO));

        assertThat(view(ticket).state()).isEqualTo(TicketState.SERVING);
        assertThat(view(ticket).place()).isEqualTo(BOOTH_CENTRO);
        accepted(relocation(ticket, BOOTH_CENTRO));
        var foreign = new OrganisationId(UUID.randomUUID());
        jdbc.sql("insert into organisation (id, slug, name) values (?, ?, 'Altrove')")
                .params(foreign.value(), foreign.toString())
                .update();
        refused(new TicketCommand.Relocate(command(), foreign, ticket, null), Refusal.UNKNOWN_TICKET);
    }

    @Test
    void neverMovesATicketOfACounter() {
        open(ANNA, COUNTER_1);
        var ticket = accepted(new TicketCommand.TakeTicket(
                command(), ORGANISATION, CENTRO, IDENTITY_CARD, Priority.NONE, "it", Channel.API));
        call(ANNA, COUNTER_1);
        refused(relocation(ticket, null), Refusal.NOT_ALLOWED);
        refused(relocation(ticket, BOOTH_CENTRO), Refusal.NOT_ALLOWED);
    }

    @Test
    void resumesAHeldTicketInTheBoothWhereTheCitizenIs() {
        open(CARLA, REMOTE_1);
        var ticket = take(NORD);
        call(CARLA, REMOTE_1);
        accepted(new TicketCommand.Serve(command(), ORGANISATION, CARLA, ticket));
        accepted(new TicketCommand.Hold(command(), ORGANISATION, CARLA, ticket));
        accepted(relocation(ticket, BOOTH_CENTRO));
        assertThat(view(ticket).state()).isEqualTo(TicketState.ON_HOLD);
        accepted(new TicketCommand.Resume(command(), ORGANISATION, CARLA, ticket));
        assertThat(view(ticket).place()).isEqualTo(BOOTH_CENTRO);
    }

    @Test
    void setsAsideAServingWhoseCitizenIsMissedAndLeavesACallAlone() {
        open(CARLA, REMOTE_1);
        var ticket = take(ONLINE);
        call(CARLA, REMOTE_1);
        refused(new TicketCommand.HoldAbsent(command(), ORGANISATION, ticket), Refusal.WRONG_STATE);
        accepted(new TicketCommand.Serve(command(), ORGANISATION, CARLA, ticket));
        var held = new TicketCommand.HoldAbsent(command(), ORGANISATION, ticket);
        accepted(held);
        accepted(held);

        assertThat(view(ticket).state()).isEqualTo(TicketState.ON_HOLD);
        assertThat(audit.listNewest(ORGANISATION, 1)).singleElement().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo("TICKET_HELD");
            assertThat(entry.actor()).isEqualTo("system");
        });
        accepted(new TicketCommand.Resume(command(), ORGANISATION, CARLA, ticket));
    }

    @Test
    void handsATicketToAnotherExpertWhoIsIdle() {
        open(CARLA, REMOTE_1);
        var ticket = take(CENTRO);
        call(CARLA, REMOTE_1);
        refused(handing(CARLA, ticket, REMOTE_2), Refusal.WRONG_STATE, Refusal.POINT_CLOSED);
        accepted(new TicketCommand.Serve(command(), ORGANISATION, CARLA, ticket));
        open(ELENA, REMOTE_2);
        open(DARIO, COUNTER_1);
        refused(handing(ELENA, ticket, REMOTE_2), Refusal.NOT_ALLOWED);
        refused(handing(CARLA, ticket, REMOTE_1), Refusal.NOT_ALLOWED);
        refused(handing(CARLA, ticket, COUNTER_1), Refusal.NOT_ALLOWED);
        take(ONLINE);
        var busy = call(ELENA, REMOTE_2);
        refused(handing(CARLA, ticket, REMOTE_2), Refusal.POINT_BUSY);
        accepted(new TicketCommand.MarkNoShow(command(), ORGANISATION, ELENA, ((Answer.Accepted) busy).ticket()));
        accepted(handing(CARLA, ticket, REMOTE_2));

        assertThat(view(ticket).state()).isEqualTo(TicketState.SERVING);
        assertThat(view(ticket).expert()).isEqualTo(ELENA.value());
        assertThat(view(ticket).point()).isEqualTo(REMOTE_2);
        assertThat(view(ticket).place()).as("the citizen stays").isEqualTo(BOOTH_CENTRO);
    }

    @Test
    void callsAtOnceWhoSitsDownInTheBoothWhileAnExpertIsIdle() {
        open(CARLA, REMOTE_1);
        var talk = talk(command(), BOOTH_CENTRO);
        var ticket = accepted(talk);

        assertThat(view(ticket).state()).isEqualTo(TicketState.CALLED);
        assertThat(view(ticket).place()).isEqualTo(BOOTH_CENTRO);
        assertThat(view(ticket).point()).isEqualTo(REMOTE_1);
        assertThat(accepted(talk)).as("a repeat").isEqualTo(ticket);
        accepted(new TicketCommand.WithdrawTicket(command(), ORGANISATION, talk.id()));
        assertThat(view(ticket).state()).isEqualTo(TicketState.LEFT);
    }

    @Test
    void makesThemWaitWhereNobodyIsIdleOrOthersWaitOrTheBoothIsTaken() {
        var nobody = accepted(talk(command(), BOOTH_CENTRO));
        assertThat(view(nobody).state()).isEqualTo(TicketState.WAITING);
        open(CARLA, REMOTE_1);
        var passedOver = accepted(talk(command(), BOOTH_CENTRO));
        assertThat(view(passedOver).state()).isEqualTo(TicketState.WAITING);
        assertThat(call(CARLA, REMOTE_1)).isEqualTo(new Answer.Accepted(nobody));
        accepted(new TicketCommand.Leave(command(), ORGANISATION, passedOver));
        open(ELENA, REMOTE_2);
        assertThat(view(accepted(talk(command(), BOOTH_CENTRO))).state())
                .as("the booth is taken")
                .isEqualTo(TicketState.WAITING);
    }

    @Test
    void talksByVideoAndInABoothAlone() {
        open(CARLA, REMOTE_1);
        refused(talk(command(), COUNTER_1), Refusal.NOT_ALLOWED);
        refused(
                new TicketCommand.TalkNow(
                        command(), ORGANISATION, CENTRO, IDENTITY_CARD, Priority.NONE, "it", BOOTH_CENTRO),
                Refusal.NOT_ALLOWED);
        refused(
                new TicketCommand.TalkNow(command(), ORGANISATION, NORD, TAXES, Priority.NONE, "it", BOOTH_CENTRO),
                Refusal.NOT_ALLOWED);
        assertThat(jdbc.sql("select count(*) from ticket").query(Integer.class).single())
                .isZero();
    }

    private static TicketCommand.Relocate relocation(TicketId ticket, ServicePointId booth) {
        return new TicketCommand.Relocate(command(), ORGANISATION, ticket, booth);
    }

    private static TicketCommand.HandOver handing(StaffId by, TicketId ticket, ServicePointId to) {
        return new TicketCommand.HandOver(command(), ORGANISATION, by, ticket, to);
    }

    private static TicketCommand.TalkNow talk(CommandId id, ServicePointId booth) {
        ServiceId service = TAXES;
        return new TicketCommand.TalkNow(id, ORGANISATION, CENTRO, service, Priority.NONE, "it", booth);
    }

    private void open(StaffId expert, ServicePointId point) {
        accepted(new TicketCommand.OpenPoint(command(), ORGANISATION, expert, point));
    }

    private TicketId take(BranchId branch) {
        return accepted(
                new TicketCommand.TakeTicket(command(), ORGANISATION, branch, TAXES, Priority.NONE, "it", Channel.API));
    }

    private Answer call(StaffId expert, ServicePointId point) {
        return desk.submit(new TicketCommand.CallNext(command(), ORGANISATION, expert, point));
    }

    private TicketId accepted(TicketCommand command) {
        var answer = desk.submit(command);
        assertThat(answer).as("%s", command).isInstanceOf(Answer.Accepted.class);
        return ((Answer.Accepted) answer).ticket();
    }

    private void refused(TicketCommand command, Refusal... refusals) {
        assertThat(desk.submit(command))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        answer -> assertThat(answer.refusal()).isIn((Object[]) refusals));
    }

    private TicketView view(TicketId ticket) {
        return queue.find(ORGANISATION, ticket).orElseThrow();
    }
}
