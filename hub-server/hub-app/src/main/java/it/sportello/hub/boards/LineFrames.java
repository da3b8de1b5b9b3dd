package it.sportello.hub.boards;

import it.sportello.api.LineFrame;
import it.sportello.api.LineFrame.CalledPlace;
import it.sportello.api.LineFrame.WaitingPlace;
import it.sportello.api.LineId;
import it.sportello.api.PlaceKind;
import it.sportello.api.TicketState;
import it.sportello.hub.branch.Branches;
import it.sportello.hub.branch.ServicePoint;
import it.sportello.hub.queue.views.QueueSnapshot;
import it.sportello.hub.queue.views.TicketView;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the frame of a line. */
@Component
class LineFrames {

    private final Branches branches;

    LineFrames(Branches branches) {
        this.branches = branches;
    }

    LineFrame of(LineId line, QueueSnapshot snapshot) {
        return new LineFrame(
                line,
                Versions.of(snapshot, line),
                snapshot.at(),
                snapshot.listWaiting(line).stream()
                        .map(ticket ->
                                new WaitingPlace(ticket.key(), snapshot.waits().get(ticket.id())))
                        .toList(),
                snapshot.tickets().stream()
                        .filter(ticket -> ticket.line().equals(line))
                        .filter(ticket -> ticket.state() == TicketState.CALLED || ticket.state() == TicketState.SERVING)
                        .map(this::called)
                        .toList(),
                snapshot.notices().get(line));
    }

    private CalledPlace called(TicketView ticket) {
        var place = Optional.ofNullable(ticket.place()).flatMap(branches::findServicePoint);
        return new CalledPlace(
                ticket.key(),
                place.map(ServicePoint::kind).orElse(PlaceKind.REMOTE),
                place.map(ServicePoint::label).orElse(""),
                ticket.recalls(),
                ticket.state() == TicketState.SERVING);
    }
}
