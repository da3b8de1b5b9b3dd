package it.sportello.kiosk.visit;

import it.sportello.api.DeviceCommand.TakeTicket;
import it.sportello.api.TicketId;
import it.sportello.face.Language;
import it.sportello.kiosk.device.SlipPrinter;
import it.sportello.kiosk.device.SlipState;
import it.sportello.kiosk.help.CallState;
import it.sportello.kiosk.help.PersonCalls;
import it.sportello.kiosk.idle.IdleClock;
import it.sportello.kiosk.idle.IdleClock.Phase;
import it.sportello.kiosk.idle.IdleTimes;
import it.sportello.kiosk.meter.KioskMeters;
import it.sportello.kiosk.office.OfficeWatch;
import it.sportello.kiosk.ticket.SlipWriter;
import it.sportello.kiosk.ticket.Take;
import it.sportello.kiosk.ticket.TakeState;
import it.sportello.kiosk.ticket.TicketTaking;
import it.sportello.kiosk.visit.Stage.Holding;
import it.sportello.kiosk.visit.Stage.Taking;
import it.sportello.link.HubLink;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Serves the citizens at one screen, one visit after the other: holds the visit, takes the ticket, prints it, ends what
 * nobody ends.
 *
 * <p>Every method is called in the screen's turn; what arrives from elsewhere comes back into it through the executor.
 */
public final class VisitDesk implements AutoCloseable {

    private static final TakeState ASKED = new TakeState.Asked();
    private static final Phase ACTIVE = new Phase.Active();

    private final Parts parts;
    private final Executor turn;
    private final Runnable changed;
    private final HubLink.Subscription office;
    private Visit visit;
    private IdleClock clock;
    private Instant begun;
    private TakeState taking = ASKED;
    private SlipState slip = SlipState.PRINTING;
    private Phase idle = ACTIVE;
    private @Nullable Take take;

    /**
     * A desk at one screen.
     *
     * @param turn runs a task when the screen may be touched
     * @param changed is called in turn after each change of the scene
     */
    public VisitDesk(Parts parts, Executor turn, Runnable changed) {
        this.parts = parts;
        this.turn = turn;
        this.changed = changed;
        this.visit = Visit.fresh(parts.usual());
        this.begun = parts.time().instant();
        this.clock = new IdleClock(begun, parts.times(), false);
        this.office = parts.office().watch(now -> turn.execute(changed));
    }

    public Scene scene() {
        return new Scene(visit, parts.office().now(), taking, slip, idle);
    }

    /** Carries out one step of the visit that needs nothing but the visit. */
    public void step(UnaryOperator<Visit> step) {
        var before = visit;
        visit = step.apply(visit);
        var now = parts.time().instant();
        if (before.isFresh(parts.usual()) && !visit.equals(before)) {
            begun = now;
            parts.meters().visitBegan();
        }
        if (before.stage() instanceof Taking && !(visit.stage() instanceof Taking)) {
            giveUp();
        }
        touched();
        changed.run();
    }

    /** Asks for the ticket of the service that the citizen looks at. */
    public void take() {
        var asked = visit.take(parts.taking().newCommand());
        if (!asked.equals(visit) && asked.stage() instanceof Taking stage) {
            taking = ASKED;
            step(now -> asked);
            var command = new TakeTicket(
                    stage.command(),
                    stage.from().service(),
                    stage.from().priority(),
                    visit.language().code());
            take = parts.taking().begin(command, state -> turn.execute(() -> heard(stage, state)));
        }
    }

    /** The citizen is there. */
    public void touched() {
        clock = clock.touched(parts.time().instant());
        if (!idle.equals(ACTIVE)) {
            idle = ACTIVE;
            changed.run();
        }
    }

    /** Calls a person of the staff; the listener hears of every change in the screen's turn. */
    public void callPerson(Consumer<CallState> listener) {
        touched();
        parts.people().call(state -> turn.execute(() -> listener.accept(state)));
    }

    /** The citizen uses keys or speech and needs more time. */
    public void bePatient() {
        clock = clock.withPatience(true);
    }

    /** Time has passed; called about every second. */
    public void tick() {
        if (visit.isFresh(parts.usual())) {
            return;
        }
        var now = parts.time().instant();
        var phase = clock.phase(now);
        if ((visit.stage() instanceof Holding && leftTicket(now)) || phase instanceof Phase.Over) {
            finish();
        } else if (!phase.equals(idle)) {
            idle = phase;
            changed.run();
        }
    }

    /** Ends the visit and forgets everything of it. */
    public void finish() {
        if (visit.stage() instanceof Taking) {
            giveUp();
        }
        take = null;
        taking = ASKED;
        slip = SlipState.PRINTING;
        idle = ACTIVE;
        visit = Visit.fresh(parts.usual());
        clock = new IdleClock(parts.time().instant(), parts.times(), false);
        changed.run();
    }

    /** The screen is gone: nobody waits for anything any more. */
    @Override
    public void close() {
        office.close();
        if (visit.stage() instanceof Taking) {
            giveUp();
        }
    }

    private boolean leftTicket(Instant now) {
        var limit = clock.patient()
                ? parts.times().ticket().multipliedBy(2)
                : parts.times().ticket();
        return Duration.between(clock.lastTouch(), now).compareTo(limit) >= 0;
    }

    private void heard(Taking stage, TakeState state) {
        if (!stage.equals(visit.stage())) {
            return;
        }
        taking = state;
        switch (state) {
            case TakeState.Taken taken -> {
                visit = visit.taken(taken.ticket());
                seen();
                clock = clock.touched(parts.time().instant());
                idle = ACTIVE;
                parts.meters().ticketTaken(Duration.between(begun, clock.lastTouch()));
                print(taken);
            }
            case TakeState.Refused refused -> {
                seen();
                parts.meters().ticketMissed(refused.answer().refusal());
            }
            case TakeState.NotKept notKept -> seen();
            case TakeState.Asked asked -> {}
            case TakeState.Slow slow -> {}
            case TakeState.Away away -> {}
        }
        changed.run();
    }

    private void print(TakeState.Taken taken) {
        var ticket = taken.ticket();
        slip = SlipState.PRINTING;
        var content = parts.writer().write(ticket, parts.office().now(), visit.language());
        parts.printer().print(ticket.ticket().toString(), content, state -> {
            parts.meters().slip(state);
            turn.execute(() -> printed(ticket.ticket(), state));
        });
    }

    private void printed(TicketId ticket, SlipState state) {
        if (visit.stage() instanceof Holding holding
                && holding.ticket().ticket().equals(ticket)) {
            slip = state;
            changed.run();
        }
    }

    private void seen() {
        if (take != null) {
            take.seen();
            take = null;
        }
    }

    private void giveUp() {
        if (take != null) {
            parts.meters().ticketMissed(End.GIVEN_UP);
            take.giveUp();
            take = null;
        }
    }

    private enum End {
        GIVEN_UP
    }

    /** What a desk works with; shared by all screens of the program. */
    public record Parts(
            OfficeWatch office,
            TicketTaking taking,
            PersonCalls people,
            SlipWriter writer,
            SlipPrinter printer,
            KioskMeters meters,
            InstantSource time,
            IdleTimes times,
            Language usual) {}
}
