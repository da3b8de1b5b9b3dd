package it.sportello.hub.citizen;

import it.sportello.api.PlaceKind;
import it.sportello.api.TicketState;
import it.sportello.hub.branch.Branch;
import it.sportello.hub.branch.Organisation;
import it.sportello.hub.queue.views.TicketView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket in words, as its page shows it.
 *
 * @param postponed from when it may be called, empty where at any time
 * @param missing the papers that the citizen has to bring, for a pending one
 * @param said what the office says to all who wait; null for nothing
 */
record ToldTicket(
        TicketView view,
        Organisation organisation,
        Branch branch,
        String service,
        int ahead,
        String aheadLabel,
        String waitText,
        String place,
        String postponed,
        List<String> missing,
        String updatedAt,
        @Nullable Said said) {

    /** Words with their language's code. */
    record Said(String language, String text) {}

    public String state() {
        return view.state().name();
    }

    public boolean is(String state) {
        return state().equals(state);
    }

    /** Whether the page follows the line: the ticket may still be called from here. */
    public boolean live() {
        return switch (view.state()) {
            case WAITING, CALLED, SERVING -> true;
            case ON_HOLD, PENDING, FINISHED, NO_SHOW, LEFT, REMOVED -> false;
        };
    }

    public boolean mayLeave() {
        return view.state() == TicketState.WAITING || view.state() == TicketState.CALLED;
    }

    /** Whether the ticket is served by video and its room may be entered. */
    public boolean mayMeet() {
        return view.meeting() != PlaceKind.COUNTER
                && switch (view.state()) {
                    case CALLED, SERVING, ON_HOLD -> true;
                    case WAITING, PENDING, FINISHED, NO_SHOW, LEFT, REMOVED -> false;
                };
    }

    /** Whether the citizen is expected in a booth. */
    public boolean atBooth() {
        return view.meeting() == PlaceKind.BOOTH;
    }

    public boolean mayComeBack() {
        return view.state() == TicketState.PENDING;
    }

    public boolean mayPostpone() {
        return view.state() == TicketState.WAITING;
    }
}
