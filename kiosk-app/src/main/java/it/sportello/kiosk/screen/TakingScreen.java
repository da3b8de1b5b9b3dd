package it.sportello.kiosk.screen;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import it.sportello.api.CommandAnswer.CommandRefused;
import it.sportello.api.Refusal;
import it.sportello.kiosk.office.Office;
import it.sportello.kiosk.text.Phrases;
import it.sportello.kiosk.ticket.TakeState;
import java.util.function.Function;

/** The ticket is on its way, late, or refused. */
final class TakingScreen<S> extends Screen<S> {

    private final Function<S, TakeState> taking;
    private final Function<S, Office> office;
    private final Div progress = Keys.box("progress");
    private final Paragraph text = new Paragraph();
    private final NativeButton giveUp;
    private final NativeButton end;

    /**
     * Shows a taking that is under way.
     *
     * @param back gives it up
     * @param finish ends the visit
     */
    TakingScreen(
            Phrases say, Function<S, TakeState> taking, Function<S, Office> office, Runnable back, Runnable finish) {
        super("taking", say.get("taking.title"));
        this.taking = taking;
        this.office = office;
        progress.getElement().setAttribute("aria-hidden", "true");
        text.addClassName("lead");
        text.getElement().setAttribute("role", "status");
        giveUp = Keys.button("plain", VaadinIcon.CLOSE, say.get("taking.giveup"), back);
        end = Keys.button("primary", say.get("taking.end"), finish);
        add(progress, text, giveUp, end);
    }

    @Override
    void show(S scene, Phrases say) {
        var over = false;
        var late = false;
        switch (taking.apply(scene)) {
            case TakeState.Asked asked -> tell(say, "taking");
            case TakeState.Taken taken -> tell(say, "taking");
            case TakeState.Slow slow -> {
                tell(say, "slow");
                late = true;
            }
            case TakeState.Away away -> {
                tell(say, "away");
                late = true;
            }
            case TakeState.NotKept notKept -> {
                tell(say, "notkept");
                over = true;
            }
            case TakeState.Refused refused -> {
                headline(say.get("refused.title"));
                Keys.tell(text, reason(refused.answer(), office.apply(scene), say));
                over = true;
            }
        }
        progress.setVisible(!over);
        giveUp.setVisible(late);
        end.setVisible(over);
    }

    private void tell(Phrases say, String what) {
        headline(say.get(what + ".title"));
        Keys.tell(text, say.get(what + ".text"));
    }

    private static String reason(CommandRefused answer, Office office, Phrases say) {
        var opensAt = answer.opensAt();
        if (answer.refusal() == Refusal.SERVICE_CLOSED && opensAt != null) {
            return say.get("refused.opens", "when", say.moment(opensAt, office.zone()));
        }
        return switch (answer.refusal()) {
            case SERVICE_CLOSED -> say.get("refused.closed");
            case UNKNOWN_SERVICE -> say.get("refused.unknown");
            case UNKNOWN_TICKET,
                    WRONG_STATE,
                    NOBODY_WAITING,
                    NO_PLACE_FREE,
                    RECALL_LIMIT,
                    POSTPONE_LIMIT,
                    POINT_TAKEN,
                    POINT_CLOSED,
                    POINT_BUSY,
                    NOT_ALLOWED,
                    COMMAND_REUSED -> say.get("refused.other");
        };
    }
}
