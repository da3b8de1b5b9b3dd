package it.sportello.hub.shell.lines;

import it.sportello.api.LineId;
import it.sportello.api.PlaceKind;
import it.sportello.api.Priority;
import it.sportello.api.TicketId;
import it.sportello.api.TicketState;
import it.sportello.api.WaitRange;
import it.sportello.hub.branch.ServicePoint;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that the console of one expert shows. It holds no running time: two equal states look the same.
 *
 * @param serves whether the staff member serves lines at all
 * @param point the expert's open service point
 * @param choices what could be opened; empty while one is open
 * @param lines those of the work profile, in its order
 * @param current the ticket called or served at the open point
 * @param aside today's no-shows, held and pending tickets of these lines
 */
record ConsoleState(
        boolean serves,
        Optional<ServicePoint> point,
        List<PointChoice> choices,
        List<LineCard> lines,
        Optional<TicketCard> current,
        List<AsideTicket> aside,
        ZoneId zone) {

    /** What can be done now with the open point and its ticket. */
    Set<Act> acts() {
        if (point.isEmpty()) {
            return Set.of();
        }
        return switch (current.map(TicketCard::state).orElse(TicketState.WAITING)) {
            case CALLED -> Set.of(Act.SERVE, Act.RECALL, Act.NO_SHOW, Act.CLOSE_POINT);
            case SERVING -> Set.of(Act.FINISH, Act.HOLD, Act.PENDING, Act.TRANSFER, Act.CLOSE_POINT);
            default -> Set.of(Act.CALL_NEXT, Act.CLOSE_POINT);
        };
    }

    /** Whether the next call may be one by video: time to look at camera, microphone and loudspeaker. */
    boolean mayMeetByVideo() {
        return current.isEmpty()
                && point.filter(open -> open.kind() != PlaceKind.COUNTER).isPresent();
    }

    int waiting() {
        return lines.stream().mapToInt(line -> line.tickets().size()).sum();
    }

    /**
     * A service point that could be opened.
     *
     * @param takenBy who has it open; null where it is free
     */
    record PointChoice(
            ServicePoint point, String branch, @Nullable String takenBy) {}

    /**
     * A line.
     *
     * @param shared whether several branches feed it
     * @param oldest since when its first-come ticket waits
     * @param expected the wait of one who joins now
     * @param notice what is said to all who wait, in the language of the console where it is known
     * @param tickets in the order of calling
     */
    record LineCard(
            LineId id,
            String name,
            boolean shared,
            Optional<Instant> oldest,
            Optional<WaitRange> expected,
            Optional<String> notice,
            List<WaitingTicket> tickets) {}

    /**
     * A waiting ticket.
     *
     * @param postponedUntil not called before; null where not postponed
     * @param branch the name of its branch in a line that several feed; else empty
     */
    record WaitingTicket(
            TicketId id,
            String number,
            String service,
            Instant since,
            Priority priority,
            @Nullable Instant postponedUntil,
            String branch) {}

    /**
     * The current ticket.
     *
     * @param language the code of the citizen's language
     * @param place where citizen and expert meet; null on the citizen's own device
     * @param branch the name of the place's branch, or of the ticket's
     * @param since called then, or served since then
     */
    record TicketCard(
            TicketId id,
            String number,
            TicketState state,
            LineId line,
            String service,
            List<String> papers,
            String language,
            Priority priority,
            PlaceKind meeting,
            @Nullable ServicePoint place,
            String branch,
            Instant since,
            int recalls,
            int recallLimit) {}

    /** A ticket set aside, a no-show, a held or a pending one, that can come back. */
    record AsideTicket(TicketId id, String number, TicketState state, String service, Instant since) {}
}
