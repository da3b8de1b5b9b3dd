package it.sportello.kiosk.booth;

import it.sportello.api.CommandAnswer.TicketTaken;
import it.sportello.api.DeviceCommand.TalkNow;
import it.sportello.kiosk.booth.BoothStage.Asking;
import it.sportello.kiosk.device.SlipPrinter;
import it.sportello.kiosk.device.SlipState;
import it.sportello.kiosk.office.OfficeWatch;
import it.sportello.kiosk.ticket.SlipWriter;
import it.sportello.kiosk.ticket.Take;
import it.sportello.kiosk.ticket.TakeState;
import it.sportello.kiosk.ticket.TicketTaking;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks for an expert in the name of the citizen, and puts the ticket on paper. On the desk's thread. */
public final class Talking {

    private static final TakeState ASKED = new TakeState.Asked();

    private final Parts parts;
    private final Executor desk;
    private final Consumer<TicketTaken> taken;
    private final Runnable changed;
    private TakeState state = ASKED;
    private SlipState slip = SlipState.PRINTING;
    private @Nullable Take take;
    private @Nullable Asking asking;

    Talking(Parts parts, Executor desk, Consumer<TicketTaken> taken, Runnable changed) {
        this.parts = parts;
        this.desk = desk;
        this.taken = taken;
        this.changed = changed;
    }

    /** What asking works with. */
    public record Parts(OfficeWatch office, TicketTaking taking, SlipWriter writer, SlipPrinter printer) {}

    TakeState state() {
        return state;
    }

    SlipState slip() {
        return slip;
    }

    /** Asks for the service that the citizen looks at; the visit after it. */
    BoothVisit ask(BoothVisit visit) {
        var asked = visit.ask(parts.taking().newCommand());
        if (!asked.equals(visit) && asked.stage() instanceof Asking stage) {
            state = ASKED;
            asking = stage;
            var command = new TalkNow(
                    stage.command(),
                    stage.from().service(),
                    stage.from().priority(),
                    visit.language().code());
            take = parts.taking().begin(command, told -> desk.execute(() -> heard(asked, stage, told)));
        }
        return asked;
    }

    /** Gives up what is asked for once the citizen has turned away from it. */
    void follow(BoothStage before, BoothStage now) {
        if (before instanceof Asking && !(now instanceof Asking) && take != null) {
            take.giveUp();
            take = null;
            asking = null;
        }
    }

    void forget() {
        state = ASKED;
        slip = SlipState.PRINTING;
    }

    private void heard(BoothVisit visit, Asking stage, TakeState told) {
        if (!stage.equals(asking)) {
            return;
        }
        state = told;
        switch (told) {
            case TakeState.Taken(var ticket, var _) -> {
                seen();
                print(visit, ticket);
                taken.accept(ticket);
            }
            case TakeState.Refused _, TakeState.NotKept _ -> seen();
            case TakeState.Asked _, TakeState.Slow _, TakeState.Away _ -> {}
        }
        changed.run();
    }

    private void print(BoothVisit visit, TicketTaken ticket) {
        slip = SlipState.PRINTING;
        var content = parts.writer().write(ticket, parts.office().now(), visit.language());
        parts.printer()
                .print(
                        ticket.ticket().toString(),
                        content,
                        printed -> desk.execute(() -> {
                            slip = printed;
                            changed.run();
                        }));
    }

    private void seen() {
        if (take != null) {
            take.seen();
            take = null;
        }
        asking = null;
    }
}
