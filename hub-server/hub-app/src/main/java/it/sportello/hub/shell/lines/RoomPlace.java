package it.sportello.hub.shell.lines;

import com.vaadin.flow.component.HasComponents;
import it.sportello.api.PlaceKind;
import it.sportello.api.TicketId;
import it.sportello.api.TicketState;
import it.sportello.hub.shell.lines.ConsoleState.TicketCard;
import it.sportello.hub.shell.room.CasePane;
import it.sportello.hub.shell.room.RoomAct;
import it.sportello.hub.shell.room.RoomDoors;
import it.sportello.hub.shell.room.RoomPane;
import it.sportello.hub.shell.room.Visit;
import it.sportello.hub.shell.words.Words;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps the room and the case of the current ticket on the page, as long as it is called or served by video. */
final class RoomPlace {

    private static final Set<TicketState> MEETING = Set.of(TicketState.CALLED, TicketState.SERVING);

    private final RoomDoors doors;
    private final Words words;
    private final Worker worker;
    private final Consumer<RoomAct> act;
    private @Nullable Shown shown;

    RoomPlace(RoomDoors doors, Words words, Worker worker, Consumer<RoomAct> act) {
        this.doors = doors;
        this.words = words;
        this.worker = worker;
        this.act = act;
    }

    /** Puts the room into the centre and the case beside it, or takes both away; tells whether there is a room. */
    boolean show(ConsoleState state, HasComponents centre, HasComponents page) {
        var wanted = state.current().filter(RoomPlace::hasRoom);
        var held = shown;
        if (held != null
                && wanted.filter(card -> card.id().equals(held.ticket())).isEmpty()) {
            held.room().removeFromParent();
            held.papers().removeFromParent();
            shown = null;
        }
        wanted.filter(card -> shown == null).ifPresent(card -> {
            var next = open(card, state);
            shown = next;
            centre.add(next.room());
            page.add(next.papers());
        });
        return shown != null;
    }

    private static boolean hasRoom(TicketCard card) {
        return card.meeting() != PlaceKind.COUNTER && MEETING.contains(card.state());
    }

    private Shown open(TicketCard card, ConsoleState state) {
        var visit =
                new Visit(worker.staff(), card.id(), card.number(), card.language(), card.papers(), state.zone(), true);
        var papers = new CasePane(doors, words, visit);
        return new Shown(card.id(), new RoomPane(doors, words, visit, act, papers::look), papers);
    }

    private record Shown(TicketId ticket, RoomPane room, CasePane papers) {}
}
