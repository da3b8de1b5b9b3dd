package it.sportello.hub.queue.desk;

import static it.sportello.hub.Town.ANNA;
import static it.sportello.hub.Town.BOOTH_CENTRO;
import static it.sportello.hub.Town.CARLA;
import static it.sportello.hub.Town.CENTRO;
import static it.sportello.hub.Town.COUNTER_1;
import static it.sportello.hub.Town.COUNTER_2;
import static it.sportello.hub.Town.DARIO;
import static it.sportello.hub.Town.ELENA;
import static it.sportello.hub.Town.IDENTITY_CARD;
import static it.sportello.hub.Town.ONLINE;
import static it.sportello.hub.Town.ORGANISATION;
import static it.sportello.hub.Town.REMOTE_1;
import static it.sportello.hub.Town.REMOTE_2;
import static it.sportello.hub.Town.TAXES;
import static it.sportello.hub.Town.VIRTUAL;
import static it.sportello.hub.Town.command;
import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.api.BranchId;
import it.sportello.api.CommandId;
import it.sportello.api.Priority;
import it.sportello.api.Refusal;
import it.sportello.api.ServiceId;
import it.sportello.api.ServicePointId;
import it.sportello.api.TicketId;
import it.sportello.api.TicketState;
import it.sportello.hub.TestDatabase;
import it.sportello.hub.audit.AuditEntry;
import it.sportello.hub.audit.AuditLog;
import it.sportello.hub.branch.BranchesChanged;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.identity.StaffId;
import it.sportello.hub.queue.Answer;
import it.sportello.hub.queue.Channel;
import it.sportello.hub.queue.Outcome;
import it.sportello.hub.queue.TicketCommand;
import it.sportello.hub.queue.TicketDesk;
import it.sportello.hub.queue.TicketTokens;
import it.sportello.hub.queue.views.QueueView;
import it.sportello.hub.queue.views.TicketView;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest
@ActiveProfiles("demo")
class TicketDeskStoryTests {

    @Autowired
    TicketDesk desk;

    @Autowired
    QueueView queue;

    @Autowired
    TicketTokens tokens;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        TestDatabase.register(registry);
    }

    @AfterEach
    void emptyTheQueue() {
        jdbc.sql("truncate wait_forecast, ticket_step, ticket, point_state, ticket_number, command_answer cascade")
                .update();
    }

    @Test
    void numbersTicketsWithoutAGapAndCallsThemInTheirOrder() {
        open(ANNA, COUNTER_1);
        var first = take(IDENTITY_CARD, Priority.NONE);
        var second = take(IDENTITY_CARD, Priority.NONE);

        assertThat(view(first).number()).isEqualTo("A001");
        assertThat(view(second).number()).isEqualTo("A002");
        assertThat(callNext(ANNA, COUNTER_1)).isEqualTo(new Answer.Accepted(first));
        assertThat(view(first).state()).isEqualTo(TicketState.CALLED);
        assertThat(view(first).place()).isEqualTo(COUNTER_1);
        assertThat(queue.findPosition(view(second)).orElseThrow().peopleAhead()).isZero();
    }

    @Test
    void callsAPriorityBeforeThoseWhoCameALittleEarlier() {
        open(ANNA, COUNTER_1);
        take(IDENTITY_CARD, Priority.NONE);
        var priority = take(IDENTITY_CARD, Priority.PREGNANCY);

        assertThat(callNext(ANNA, COUNTER_1)).isEqualTo(new Answer.Accepted(priority));
    }

    @Test
    void givesARepeatTheFirstAnswerAndNoSecondTicket() {
        var id = command();
        var first = desk.submit(takeCommand(id, CENTRO, IDENTITY_CARD, Priority.NONE));

        assertThat(desk.submit(takeCommand(id, CENTRO, IDENTITY_CARD, Priority.NONE)))
                .isEqualTo(first);
        assertThat(desk.submit(takeCommand(id, CENTRO, TAXES, Priority.NONE)))
                .isEqualTo(new Answer.Refused(Refusal.COMMAND_REUSED, null));
        assertThat(jdbc.sql("select count(*) from ticket").query(Integer.class).single())
                .isOne();
    }

    @Test
    void refusesARepeatThatComesWhenItsAnswerIsNoLongerKept() {
        var id = command();
        desk.submit(takeCommand(id, CENTRO, IDENTITY_CARD, Priority.NONE));
        jdbc.sql("delete from command_answer").update();

        refused(takeCommand(id, CENTRO, IDENTITY_CARD, Priority.NONE), Refusal.COMMAND_REUSED);
        assertThat(jdbc.sql("select count(*) from ticket").query(Integer.class).single())
                .isOne();
        take(IDENTITY_CARD, Priority.NONE);
    }

    @Test
    void findsATicketByItsTokenAndNothingByAnyOther() {
        var id = command();
        var answer = (Answer.Accepted) desk.submit(takeCommand(id, CENTRO, IDENTITY_CARD, Priority.NONE));

        assertThat(queue.findByToken(tokens.tokenOf(id)).orElseThrow().id()).isEqualTo(answer.ticket());
        assertThat(queue.findByToken(tokens.tokenOf(command()))).isEmpty();
        assertThat(queue.findByToken("' or 1=1 --")).isEmpty();
        jdbc.sql("update ticket set expires_at = now() - interval '1 second'").update();
        assertThat(queue.findByToken(tokens.tokenOf(id))).isEmpty();
    }

    @Test
    void keepsOnlyTheHashOfACommandIdForItOpensTheTicketsPage() {
        var id = command();
        desk.submit(takeCommand(id, CENTRO, IDENTITY_CARD, Priority.NONE));

        var rows = jdbc.sql("select command_answer::text || encode(digest, 'hex') || ticket::text from command_answer"
                        + " join ticket on ticket.id = ticket_id")
                .query(String.class)
                .single();
        assertThat(rows.replace("-", ""))
                .doesNotContain(id.value().toString().replace("-", ""))
                .doesNotContain(tokens.tokenOf(id));
        assertThat(jdbc.sql("select count(*) from command_answer"
                                + " where command_hash = sha256(convert_to(cast(:id as text), 'UTF8'))")
                        .param("id", id.value().toString())
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(takeCommand(id, CENTRO, IDENTITY_CARD, Priority.NONE).toString())
                .doesNotContain(id.value().toString());
    }

    @Test
    void neverBringsBackOrResumesATicketWhoseValidityHasEnded() {
        open(ANNA, COUNTER_1);
        var gone = take(IDENTITY_CARD, Priority.NONE);
        callNext(ANNA, COUNTER_1);
        accepted(new TicketCommand.MarkNoShow(command(), ORGANISATION, ANNA, gone));
        var held = take(IDENTITY_CARD, Priority.NONE);
        callNext(ANNA, COUNTER_1);
        accepted(new TicketCommand.Serve(command(), ORGANISATION, ANNA, held));
        accepted(new TicketCommand.Hold(command(), ORGANISATION, ANNA, held));
        var served = take(IDENTITY_CARD, Priority.NONE);
        callNext(ANNA, COUNTER_1);
        accepted(new TicketCommand.Serve(command(), ORGANISATION, ANNA, served));
        jdbc.sql("update ticket set expires_at = now() - interval '1 second'").update();

        refused(new TicketCommand.BringBack(command(), ORGANISATION, ANNA, gone), Refusal.UNKNOWN_TICKET);
        refused(new TicketCommand.Resume(command(), ORGANISATION, ANNA, held), Refusal.UNKNOWN_TICKET);
        accepted(new TicketCommand.Finish(command(), ORGANISATION, ANNA, served, Outcome.SETTLED));
        refused(new TicketCommand.Resume(command(), ORGANISATION, ANNA, held), Refusal.UNKNOWN_TICKET);
    }

    @Test
    void letsOneWhoLackedPapersBackIntoTheLineBeforeThoseWhoCameLater() {
        open(ANNA, COUNTER_1);
        var id = command();
        var first =
                accepted(takeCommand(id, CENTRO, IDENTITY_CARD, Priority.NONE)).ticket();
        var second = take(IDENTITY_CARD, Priority.NONE);
        callNext(ANNA, COUNTER_1);
        accepted(new TicketCommand.Serve(command(), ORGANISATION, ANNA, first));
        accepted(new TicketCommand.SetPending(command(), ORGANISATION, ANNA, first, List.of(0, 2)));

        assertThat(view(first).state()).isEqualTo(TicketState.PENDING);
        assertThat(view(first).missing()).containsExactly(0, 2);
        assertThat(callNext(ANNA, COUNTER_1)).as("the place is free").isEqualTo(new Answer.Accepted(second));
        accepted(new TicketCommand.MarkNoShow(command(), ORGANISATION, ANNA, second));
        var third = take(IDENTITY_CARD, Priority.NONE);
        accepted(new TicketCommand.ComeBack(command(), ORGANISATION, first));
        refused(new TicketCommand.ComeBack(command(), ORGANISATION, first), Refusal.WRONG_STATE);

        assertThat(callNext(ANNA, COUNTER_1)).isEqualTo(new Answer.Accepted(first));
        assertThat(view(third).state()).isEqualTo(TicketState.WAITING);
        assertThat(queue.findByToken(tokens.tokenOf(id)).orElseThrow().missing())
                .containsExactly(0, 2);
        assertThat(audit.listNewest(ORGANISATION, 20))
                .extracting(AuditEntry::act)
                .contains("TICKET_SET_PENDING")
                .doesNotContain("TICKET_CAME_BACK");
    }

    @Test
    void keepsAPendingTicketUntilItsValidityEnds() {
        open(ANNA, COUNTER_1);
        var ticket = take(IDENTITY_CARD, Priority.NONE);
        callNext(ANNA, COUNTER_1);
        accepted(new TicketCommand.Serve(command(), ORGANISATION, ANNA, ticket));
        accepted(new TicketCommand.SetPending(command(), ORGANISATION, ANNA, ticket, List.of()));
        accepted(new TicketCommand.BringBack(command(), ORGANISATION, ANNA, ticket));
        callNext(ANNA, COUNTER_1);
        accepted(new TicketCommand.Serve(command(), ORGANISATION, ANNA, ticket));
        accepted(new TicketCommand.SetPending(command(), ORGANISATION, ANNA, ticket, List.of(1)));
        jdbc.sql("update ticket set expires_at = now() - interval '1 second'").update();

        refused(new TicketCommand.ComeBack(command(), ORGANISATION, ticket), Refusal.UNKNOWN_TICKET);
        refused(new TicketCommand.BringBack(command(), ORGANISATION, ANNA, ticket), Refusal.UNKNOWN_TICKET);
    }

    @Test
    void walksFromTheCallToTheEnd() {
        open(ANNA, COUNTER_1);
        var ticket = take(IDENTITY_CARD, Priority.NONE);
        callNext(ANNA, COUNTER_1);

        accepted(new TicketCommand.Recall(command(), ORGANISATION, ANNA, ticket));
        assertThat(view(ticket).recalls()).isOne();
        accepted(new TicketCommand.Serve(command(), ORGANISATION, ANNA, ticket));
        accepted(new TicketCommand.Finish(command(), ORGANISATION, ANNA, ticket, Outcome.SETTLED));

        assertThat(view(ticket).state()).isEqualTo(TicketState.FINISHED);
        assertThat(view(ticket).outcome()).isEqualTo("SETTLED");
        assertThat(audit.listNewest(ORGANISATION, 5))
                .extracting(AuditEntry::act)
                .containsExactly(
                        "TICKET_FINISHED", "TICKET_SERVED", "TICKET_RECALLED", "TICKET_CALLED", "POINT_OPENED");
        assertThat(audit.listNewest(ORGANISATION, 5))
                .extracting(AuditEntry::actor)
                .containsOnly(ANNA.toString());
    }

    @Test
    void makesANoShowOfOneRecalledTooOftenAndBringsItBackWithItsRank() {
        open(ANNA, COUNTER_1);
        var ticket = take(IDENTITY_CARD, Priority.NONE);
        take(IDENTITY_CARD, Priority.NONE);
        callNext(ANNA, COUNTER_1);
        for (int i = 0; i < 4; i++) {
            accepted(new TicketCommand.Recall(command(), ORGANISATION, ANNA, ticket));
        }

        assertThat(view(ticket).state()).isEqualTo(TicketState.NO_SHOW);
        accepted(new TicketCommand.BringBack(command(), ORGANISATION, ANNA, ticket));
        assertThat(callNext(ANNA, COUNTER_1)).isEqualTo(new Answer.Accepted(ticket));
    }

    @Test
    void doesNotCallThePostponedBeforeTheirTime() {
        open(ANNA, COUNTER_1);
        var postponed = take(IDENTITY_CARD, Priority.NONE);
        var other = take(IDENTITY_CARD, Priority.NONE);
        accepted(new TicketCommand.Postpone(command(), ORGANISATION, postponed));

        assertThat(callNext(ANNA, COUNTER_1)).isEqualTo(new Answer.Accepted(other));
        accepted(new TicketCommand.MarkNoShow(command(), ORGANISATION, ANNA, other));
        assertThat(callNext(ANNA, COUNTER_1)).isEqualTo(new Answer.Refused(Refusal.NOBODY_WAITING, null));
        jdbc.sql("update ticket set callable_from = now() - interval '1 second'")
                .update();
        assertThat(callNext(ANNA, COUNTER_1)).isEqualTo(new Answer.Accepted(postponed));
    }

    @Test
    void takesABoothWithTheCallAndSkipsThoseWhoseBoothIsNotFree() {
        open(CARLA, REMOTE_1);
        open(ELENA, REMOTE_2);
        var inBooth = take(TAXES, Priority.NONE);
        var noBoothLeft = take(TAXES, Priority.NONE);
        var atHome = take(ONLINE, TAXES, Priority.NONE);

        callNext(CARLA, REMOTE_1);
        callNext(ELENA, REMOTE_2);

        assertThat(view(inBooth).place()).isEqualTo(BOOTH_CENTRO);
        assertThat(view(atHome).state()).isEqualTo(TicketState.CALLED);
        assertThat(view(atHome).place()).isNull();
        accepted(new TicketCommand.Leave(command(), ORGANISATION, atHome));
        assertThat(callNext(ELENA, REMOTE_2)).isEqualTo(new Answer.Refused(Refusal.NO_PLACE_FREE, null));
        accepted(new TicketCommand.Leave(command(), ORGANISATION, inBooth));
        assertThat(callNext(ELENA, REMOTE_2)).isEqualTo(new Answer.Accepted(noBoothLeft));
    }

    @Test
    void holdsATicketAndResumesItAndHandsItOnWithItsRank() {
        open(DARIO, COUNTER_2);
        var ticket = take(IDENTITY_CARD, Priority.NONE);
        callNext(DARIO, COUNTER_2);
        accepted(new TicketCommand.Serve(command(), ORGANISATION, DARIO, ticket));
        accepted(new TicketCommand.Hold(command(), ORGANISATION, DARIO, ticket));
        var meanwhile = take(IDENTITY_CARD, Priority.NONE);

        assertThat(callNext(DARIO, COUNTER_2)).isEqualTo(new Answer.Accepted(meanwhile));
        assertThat(desk.submit(new TicketCommand.Resume(command(), ORGANISATION, DARIO, ticket)))
                .isEqualTo(new Answer.Refused(Refusal.POINT_BUSY, null));
        accepted(new TicketCommand.MarkNoShow(command(), ORGANISATION, DARIO, meanwhile));
        accepted(new TicketCommand.Resume(command(), ORGANISATION, DARIO, ticket));
        accepted(new TicketCommand.Transfer(command(), ORGANISATION, DARIO, ticket, VIRTUAL));
        assertThat(view(ticket).line()).isEqualTo(VIRTUAL);
        assertThat(view(ticket).state()).isEqualTo(TicketState.WAITING);
    }

    @Test
    void withdrawsATicketWhoseAnswerNeverArrived() {
        var taken = command();
        desk.submit(takeCommand(taken, CENTRO, IDENTITY_CARD, Priority.NONE));
        accepted(new TicketCommand.WithdrawTicket(command(), ORGANISATION, taken));
        assertThat(jdbc.sql("select state from ticket").query(String.class).single())
                .isEqualTo("LEFT");

        var unseen = command();
        accepted(new TicketCommand.WithdrawTicket(command(), ORGANISATION, unseen));
        assertThat(desk.submit(takeCommand(unseen, CENTRO, IDENTITY_CARD, Priority.NONE)))
                .isInstanceOf(Answer.Refused.class);
        assertThat(jdbc.sql("select count(*) from ticket").query(Integer.class).single())
                .isOne();
    }

    @Test
    void neverCallsATicketOfYesterday() {
        open(ANNA, COUNTER_1);
        take(IDENTITY_CARD, Priority.NONE);
        jdbc.sql("update ticket set expires_at = now() - interval '1 second'").update();

        assertThat(callNext(ANNA, COUNTER_1)).isEqualTo(new Answer.Refused(Refusal.NOBODY_WAITING, null));
    }

    @Test
    void issuesNothingWhenAWithdrawalComesTogetherWithWhatItTakesBack() throws Exception {
        // Many at once, so that both wait for one commit, in either order.
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 100; i++) {
                var taken = command();
                threads.submit(() -> desk.submit(new TicketCommand.WithdrawTicket(command(), ORGANISATION, taken)));
                threads.submit(() -> desk.submit(takeCommand(taken, CENTRO, IDENTITY_CARD, Priority.NONE)));
            }
        }

        assertThat(jdbc.sql("select count(*) from ticket where state = 'WAITING'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void opensNoBoothAsAPointOfWork() {
        refused(new TicketCommand.OpenPoint(command(), ORGANISATION, CARLA, BOOTH_CENTRO), Refusal.NOT_ALLOWED);
    }

    @Test
    void refusesWhatIsNotTheExpertsOwn() {
        open(ANNA, COUNTER_1);
        var ticket = take(IDENTITY_CARD, Priority.NONE);
        callNext(ANNA, COUNTER_1);

        refused(new TicketCommand.OpenPoint(command(), ORGANISATION, DARIO, COUNTER_1), Refusal.POINT_TAKEN);
        refused(new TicketCommand.OpenPoint(command(), ORGANISATION, ANNA, COUNTER_2), Refusal.POINT_BUSY);
        refused(new TicketCommand.ClosePoint(command(), ORGANISATION, ANNA, COUNTER_1), Refusal.POINT_BUSY);
        refused(new TicketCommand.CallNext(command(), ORGANISATION, ANNA, COUNTER_1), Refusal.POINT_BUSY);
        refused(new TicketCommand.CallNext(command(), ORGANISATION, DARIO, COUNTER_1), Refusal.POINT_CLOSED);
        refused(new TicketCommand.Serve(command(), ORGANISATION, DARIO, ticket), Refusal.NOT_ALLOWED);
        refused(new TicketCommand.Finish(command(), ORGANISATION, ANNA, ticket, Outcome.SETTLED), Refusal.WRONG_STATE);
    }

    @Test
    void neverReachesAnotherOrganisation() {
        var foreign = new OrganisationId(UUID.randomUUID());
        jdbc.sql("insert into organisation (id, slug, name) values (?, ?, 'Altrove')")
                .params(foreign.value(), foreign.toString())
                .update();
        var ticket = take(IDENTITY_CARD, Priority.NONE);

        assertThat(queue.find(foreign, ticket)).isEmpty();
        var leave = new TicketCommand.Leave(command(), foreign, ticket);
        assertThat(desk.submit(leave)).isEqualTo(new Answer.Refused(Refusal.UNKNOWN_TICKET, null));
        var open = new TicketCommand.OpenPoint(command(), foreign, ANNA, COUNTER_1);
        assertThat(desk.submit(open)).isEqualTo(new Answer.Refused(Refusal.NOT_ALLOWED, null));
    }

    @Test
    void refusesAServiceThatIsClosedAndSaysWhenItOpens() {
        jdbc.sql("insert into opening_exception (organisation_id, branch_id, day, closed)"
                        + " select organisation_id, id, current_date + d, true from branch, generate_series(-1, 1) d"
                        + " where id = ?")
                .param(CENTRO.value())
                .update();
        events.publishEvent(new BranchesChanged());
        try {
            assertThat(desk.submit(takeCommand(command(), CENTRO, IDENTITY_CARD, Priority.NONE)))
                    .isInstanceOfSatisfying(Answer.Refused.class, refused -> {
                        assertThat(refused.refusal()).isEqualTo(Refusal.SERVICE_CLOSED);
                        assertThat(refused.opensAt()).isNotNull();
                    });
        } finally {
            jdbc.sql("delete from opening_exception where branch_id = ?")
                    .param(CENTRO.value())
                    .update();
            events.publishEvent(new BranchesChanged());
        }
    }

    private void open(StaffId expert, ServicePointId point) {
        accepted(new TicketCommand.OpenPoint(command(), ORGANISATION, expert, point));
    }

    private Answer callNext(StaffId expert, ServicePointId point) {
        return desk.submit(new TicketCommand.CallNext(command(), ORGANISATION, expert, point));
    }

    private TicketId take(ServiceId service, Priority priority) {
        return take(CENTRO, service, priority);
    }

    private TicketId take(BranchId branch, ServiceId service, Priority priority) {
        return accepted(takeCommand(command(), branch, service, priority)).ticket();
    }

    private static TicketCommand.TakeTicket takeCommand(
            CommandId id, BranchId branch, ServiceId service, Priority priority) {
        return new TicketCommand.TakeTicket(id, ORGANISATION, branch, service, priority, "it", Channel.KIOSK);
    }

    private Answer.Accepted accepted(TicketCommand command) {
        var answer = desk.submit(command);
        assertThat(answer).as("%s", command).isInstanceOf(Answer.Accepted.class);
        return (Answer.Accepted) answer;
    }

    private void refused(TicketCommand command, Refusal refusal) {
        assertThat(desk.submit(command)).isEqualTo(new Answer.Refused(refusal, null));
    }

    private TicketView view(TicketId ticket) {
        return queue.find(ORGANISATION, ticket).orElseThrow();
    }
}
