package it.sportello.hub.citizen;

import it.sportello.api.TicketState;
import it.sportello.hub.branch.Branch;
import it.sportello.hub.branch.Organisation;
import it.sportello.hub.queue.views.TicketView;
import java.util.List;

/**
 * A ticket in words, as its page shows it.
 *
 * @param postponed from when it may be called, empty where at any time
 * @param missing the papers that the citizen has to bring, for a pending one
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
        String updatedAt) {

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

    public boolean mayComeBack() {
        return view.state() == TicketState.PENDING;
    }

    public boolean mayPostpone() {
        return view.state() == TicketState.WAITING;
    }
}
