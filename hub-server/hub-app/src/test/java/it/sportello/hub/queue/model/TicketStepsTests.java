package it.sportello.hub.queue.model;

import static org.assertj.core.api.Assertions.assertThat;

import it.sportello.api.BranchId;
import it.sportello.api.LineId;
import it.sportello.api.PlaceKind;
import it.sportello.api.Priority;
import it.sportello.api.Refusal;
import it.sportello.api.ServiceId;
import it.sportello.api.ServicePointId;
import it.sportello.api.TicketId;
import it.sportello.hub.Town;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.identity.StaffId;
import it.sportello.hub.queue.Outcome;
import it.sportello.hub.queue.TicketCommand;
import it.sportello.hub.queue.events.TicketMoved.Kind;
import it.sportello.hub.queue.model.Ticket.Called;
import it.sportello.hub.queue.model.Ticket.Finished;
import it.sportello.hub.queue.model.Ticket.Left;
import it.sportello.hub.queue.model.Ticket.NoShow;
import it.sportello.hub.queue.model.Ticket.OnHold;
import it.sportello.hub.queue.model.Ticket.Pending;
import it.sportello.hub.queue.model.Ticket.Removed;
import it.sportello.hub.queue.model.Ticket.Serving;
import it.sportello.hub.queue.model.Ticket.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TicketStepsTests {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final StaffId EXPERT = new StaffId(UUID.randomUUID());
    private static final StaffId OTHER = new StaffId(UUID.randomUUID());
    private static final LineId OTHER_LINE = new LineId(UUID.randomUUID());
    private static final OrganisationId ORGANISATION = new OrganisationId(UUID.randomUUID());
    private static final ServicePointId POINT = new ServicePointId(UUID.randomUUID());

    private final TicketFacts facts = new TicketFacts(
            new TicketId(UUID.randomUUID()),
            ORGANISATION,
            new BranchId(UUID.randomUUID()),
            new ServiceId(UUID.randomUUID()),
            new LineId(UUID.randomUUID()),
            PlaceKind.COUNTER);
    private final Rank rank = new Rank(NOW.minusSeconds(600), null, 0, 1);
    private final Meeting meeting = new Meeting(POINT, EXPERT, POINT);
    private final QueueRules rules =
            new QueueRules(2, 2, Duration.ofMinutes(10), Map.of(Priority.SENIOR, Duration.ofMinutes(15)));
    private final TicketSteps steps = new TicketSteps(rules, NOW);

    private final Waiting waiting = new Waiting(facts, rank);
    private final Called called = new Called(facts, rank, meeting, NOW.minusSeconds(30), NOW.minusSeconds(30), 0);
    private final Serving serving = new Serving(facts, rank, meeting, NOW.minusSeconds(20));
    private final OnHold onHold = new OnHold(facts, rank, EXPERT, NOW.minusSeconds(20), null);
    private final Pending pending = new Pending(facts, rank, List.of(0, 2));
    private final NoShow noShow = new NoShow(facts, rank, NOW.minusSeconds(5));
    private final Finished finished = new Finished(facts, rank, Outcome.SETTLED, NOW);
    private final Left left = new Left(facts, rank, NOW);
    private final Removed removed = new Removed(facts, rank, NOW);

    /** Every state under every command: exactly these steps are possible, all others are refused. */
    @Test
    void hasExactlyTheStepsOfTheTable() {
        var possible = new TreeSet<String>();
        for (var ticket : List.of(waiting, called, serving, onHold, pending, noShow, finished, left, removed)) {
            for (var command : commands()) {
                if (steps.decide(ticket, command) instanceof Step.Moved(var next, var kind)) {
                    possible.add(name(ticket) + " " + kind + " " + name(next));
                }
            }
            if (steps.call(ticket, meeting) instanceof Step.Moved(var next, var kind)) {
                possible.add(name(ticket) + " " + kind + " " + name(next));
            }
            if (steps.resume(ticket, meeting) instanceof Step.Moved(var next, var kind)) {
                possible.add(name(ticket) + " " + kind + " " + name(next));
            }
        }

        assertThat(possible)
                .isEqualTo(new TreeSet<>(Set.of(
                        "Waiting CALLED Called",
                        "Waiting LEFT Left",
                        "Waiting POSTPONED Waiting",
                        "Waiting REMOVED Removed",
                        "Called RECALLED Called",
                        "Called NOT_SHOWN NoShow",
                        "Called SERVED Serving",
                        "Called LEFT Left",
                        "Called POSTPONED Waiting",
                        "Serving FINISHED Finished",
                        "Serving HELD OnHold",
                        "Serving TRANSFERRED Waiting",
                        "Serving SET_PENDING Pending",
                        "OnHold RESUMED Serving",
                        "Pending CAME_BACK Waiting",
                        "Pending BROUGHT_BACK Waiting",
                        "NoShow BROUGHT_BACK Waiting")));
    }

    @Test
    void makesANoShowOfTheRecallThatIsOneTooMany() {
        var recalledTwice = new Called(facts, rank, meeting, NOW, NOW, rules.recallLimit());

        assertThat(steps.decide(recalledTwice, recall(EXPERT)))
                .isEqualTo(new Step.Moved(new NoShow(facts, rank, NOW), Kind.NOT_SHOWN));
    }

    @Test
    void leavesAMeetingToItsOwnExpert() {
        for (var command : List.of(
                recall(OTHER),
                new TicketCommand.MarkNoShow(Town.command(), ORGANISATION, OTHER, facts.id()),
                new TicketCommand.Serve(Town.command(), ORGANISATION, OTHER, facts.id()))) {
            assertThat(steps.decide(called, command)).isEqualTo(new Step.Refused(Refusal.NOT_ALLOWED));
        }
        for (var command : List.of(
                new TicketCommand.Finish(Town.command(), ORGANISATION, OTHER, facts.id(), Outcome.SETTLED),
                new TicketCommand.Hold(Town.command(), ORGANISATION, OTHER, facts.id()),
                new TicketCommand.SetPending(Town.command(), ORGANISATION, OTHER, facts.id(), List.of()),
                new TicketCommand.Transfer(Town.command(), ORGANISATION, OTHER, facts.id(), OTHER_LINE))) {
            assertThat(steps.decide(serving, command)).isEqualTo(new Step.Refused(Refusal.NOT_ALLOWED));
        }
        assertThat(steps.resume(onHold, new Meeting(POINT, OTHER, POINT)))
                .isEqualTo(new Step.Refused(Refusal.NOT_ALLOWED));
    }

    @Test
    void postponesBothTheRankAndTheEarliestCall() {
        var step = (Step.Moved) steps.decide(waiting, postpone());

        assertThat(step.next().rank().dueAt()).isEqualTo(rank.dueAt().plus(Duration.ofMinutes(10)));
        assertThat(step.next().rank().callableFrom()).isEqualTo(NOW.plus(Duration.ofMinutes(10)));
        var again = (Step.Moved) steps.decide(step.next(), postpone());
        assertThat(steps.decide(again.next(), postpone())).isEqualTo(new Step.Refused(Refusal.POSTPONE_LIMIT));
    }

    @Test
    void keepsTheRankOfOneBroughtBackOrHandedOn() {
        var back = (Step.Moved)
                steps.decide(noShow, new TicketCommand.BringBack(Town.command(), ORGANISATION, OTHER, facts.id()));
        var handedOn = (Step.Moved) steps.decide(
                serving, new TicketCommand.Transfer(Town.command(), ORGANISATION, EXPERT, facts.id(), OTHER_LINE));

        assertThat(back.next().rank()).isEqualTo(rank);
        assertThat(handedOn.next().rank()).isEqualTo(rank);
        assertThat(handedOn.next().facts().line()).isEqualTo(OTHER_LINE);
        assertThat(handedOn.next().facts().id()).isEqualTo(facts.id());
    }

    @Test
    void movesMeetingsByVideoAndKeepsTheirState() {
        var booth = new ServicePointId(UUID.randomUUID());
        var video = facts.meeting(PlaceKind.REMOTE);
        var atHome = new Meeting(POINT, EXPERT, null);
        var since = NOW.minusSeconds(20);
        var states = List.of(
                new Waiting(video, rank),
                new Called(video, rank, atHome, since, since, 0),
                new Serving(video, rank, atHome, since),
                new OnHold(video, rank, EXPERT, since, null));
        for (var ticket : states) {
            assertThat(steps.relocate(ticket, booth)).isInstanceOfSatisfying(Step.Moved.class, moved -> {
                assertThat(moved.kind()).isEqualTo(Kind.RELOCATED);
                assertThat(moved.next()).hasSameClassAs(ticket);
                assertThat(moved.next().facts().meeting()).isEqualTo(PlaceKind.BOOTH);
                assertThat(steps.relocate(moved.next(), null)).isEqualTo(new Step.Moved(ticket, Kind.RELOCATED));
            });
        }
        for (var ticket : List.of(waiting, called, serving, onHold)) {
            assertThat(steps.relocate(ticket, booth)).isEqualTo(new Step.Refused(Refusal.NOT_ALLOWED));
        }
        assertThat(steps.relocate(new Left(video, rank, NOW), booth)).isEqualTo(new Step.Refused(Refusal.WRONG_STATE));
    }

    @Test
    void handsOnlyServingsByVideoToAnExpertOfTheLine() {
        var video = new Serving(facts.meeting(PlaceKind.REMOTE), rank, new Meeting(POINT, EXPERT, null), NOW);
        var to = new OpenPoint(
                new ServicePointId(UUID.randomUUID()), facts.branch(), PlaceKind.REMOTE, OTHER, List.of(facts.line()));
        var ofAnotherLine = new OpenPoint(to.id(), to.branch(), to.kind(), OTHER, List.of(OTHER_LINE));
        var counter = new OpenPoint(to.id(), to.branch(), PlaceKind.COUNTER, OTHER, to.lines());

        assertThat(steps.handOver(video, EXPERT, to)).isInstanceOfSatisfying(Step.Moved.class, moved -> {
            assertThat(moved.kind()).isEqualTo(Kind.HANDED_OVER);
            assertThat(moved.next().meetingNow()).contains(new Meeting(to.id(), OTHER, null));
        });
        var notAllowed = new Step.Refused(Refusal.NOT_ALLOWED);
        assertThat(steps.handOver(video, OTHER, to)).isEqualTo(notAllowed);
        assertThat(steps.handOver(video, EXPERT, ofAnotherLine)).isEqualTo(notAllowed);
        assertThat(steps.handOver(video, EXPERT, counter)).isEqualTo(notAllowed);
        assertThat(steps.handOver(serving, EXPERT, to)).as("at a counter").isEqualTo(notAllowed);
        assertThat(steps.handOver(called, EXPERT, to)).isEqualTo(new Step.Refused(Refusal.WRONG_STATE));
    }

    void keepsTheRankOfOneWhoComesBackWithTheMissingPapers() {
        var set = (Step.Moved) steps.decide(
                serving, new TicketCommand.SetPending(Town.command(), ORGANISATION, EXPERT, facts.id(), List.of(0, 2)));
        var back = (Step.Moved)
                steps.decide(set.next(), new TicketCommand.ComeBack(Town.command(), ORGANISATION, facts.id()));

        assertThat(set.next()).isEqualTo(pending);
        assertThat(set.next().meetingNow()).isEmpty();
        assertThat(back.next()).isEqualTo(waiting);
    }

    private List<TicketCommand.AboutTicket> commands() {
        return List.of(
                new TicketCommand.Leave(Town.command(), ORGANISATION, facts.id()),
                postpone(),
                new TicketCommand.ComeBack(Town.command(), ORGANISATION, facts.id()),
                new TicketCommand.SetPending(Town.command(), ORGANISATION, EXPERT, facts.id(), List.of(0, 2)),
                recall(EXPERT),
                new TicketCommand.MarkNoShow(Town.command(), ORGANISATION, EXPERT, facts.id()),
                new TicketCommand.BringBack(Town.command(), ORGANISATION, EXPERT, facts.id()),
                new TicketCommand.Serve(Town.command(), ORGANISATION, EXPERT, facts.id()),
                new TicketCommand.Finish(Town.command(), ORGANISATION, EXPERT, facts.id(), Outcome.SETTLED),
                new TicketCommand.Hold(Town.command(), ORGANISATION, EXPERT, facts.id()),
                new TicketCommand.Transfer(Town.command(), ORGANISATION, EXPERT, facts.id(), OTHER_LINE),
                new TicketCommand.HoldAbsent(Town.command(), ORGANISATION, facts.id()),
                new TicketCommand.Remove(Town.command(), ORGANISATION, EXPERT, facts.id()));
    }

    private TicketCommand.Postpone postpone() {
        return new TicketCommand.Postpone(Town.command(), ORGANISATION, facts.id());
    }

    private TicketCommand.Recall recall(StaffId staff) {
        return new TicketCommand.Recall(Town.command(), ORGANISATION, staff, facts.id());
    }

    private static String name(Ticket ticket) {
        return ticket.getClass().getSimpleName();
    }
}
