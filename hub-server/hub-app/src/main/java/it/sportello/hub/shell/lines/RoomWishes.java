package it.sportello.hub.shell.lines;

import it.sportello.api.CommandId;
import it.sportello.api.PlaceKind;
import it.sportello.api.room.ParticipantRole;
import it.sportello.hub.identity.Staff;
import it.sportello.hub.queue.TicketCommand;
import it.sportello.hub.queue.views.PointView;
import it.sportello.hub.queue.views.QueueSnapshot;
import it.sportello.hub.shell.frame.ChoiceDialog;
import it.sportello.hub.shell.frame.ChoiceDialog.Choice;
import it.sportello.hub.shell.frame.Notice;
import it.sportello.hub.shell.frame.PlaceNames;
import it.sportello.hub.shell.lines.ConsoleState.TicketCard;
import it.sportello.hub.shell.words.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes of what the expert presses in a room an invitation or a handing over, asking whom. */
final class RoomWishes {

    private final LinesDoors doors;
    private final Words words;
    private final Worker worker;
    private final Office office;
    private final Notice notice;
    private final Consumer<Function<CommandId, TicketCommand>> submit;

    RoomWishes(
            LinesDoors doors,
            Words words,
            Worker worker,
            Office office,
            Notice notice,
            Consumer<Function<CommandId, TicketCommand>> submit) {
        this.doors = doors;
        this.words = words;
        this.worker = worker;
        this.office = office;
        this.notice = notice;
        this.submit = submit;
    }

    /** Asks as what, then whom: those who are signed in here or have a point open. */
    void invite(TicketCard card, QueueSnapshot snapshot) {
        var roles = Stream.of(ParticipantRole.COLLEAGUE, ParticipantRole.INTERPRETER)
                .map(role -> new Choice(words.say(role), () -> inviteAs(role, card, snapshot)))
                .toList();
        new ChoiceDialog(words, words.say("invite.as"), roles).open();
    }

    private void inviteAs(ParticipantRole role, TicketCard card, QueueSnapshot snapshot) {
        var people = listReachable(snapshot).stream()
                .map(staff -> new Choice(nameOf(staff, snapshot), () -> invite(staff, role, card)))
                .toList();
        if (people.isEmpty()) {
            notice.refuse(words.say("invite.nobody"));
        } else {
            new ChoiceDialog(words, words.say("invite.whom"), people).open();
        }
    }

    private void invite(Staff whom, ParticipantRole role, TicketCard card) {
        doors.room()
                .rooms()
                .invite(worker.staff().id(), card.id(), whom.id(), role)
                .ifPresentOrElse(
                        refusal -> notice.refuse(words.say(refusal)),
                        () -> notice.tell(words.say("invite.done", Map.of("name", whom.displayName()))));
    }

    private List<Staff> listReachable(QueueSnapshot snapshot) {
        var present = doors.presence().listPresent();
        return doors.staff().list(worker.staff().organisation()).stream()
                .filter(staff -> !staff.id().equals(worker.staff().id()))
                .filter(staff -> present.contains(staff.id())
                        || findPoint(staff, snapshot).isPresent())
                .sorted(Comparator.comparing(Staff::displayName))
                .toList();
    }

    private String nameOf(Staff staff, QueueSnapshot snapshot) {
        var where = findPoint(staff, snapshot).map(this::placeOf).orElseGet(() -> words.say("invite.present"));
        return staff.displayName() + " – " + where;
    }

    private static Optional<PointView> findPoint(Staff staff, QueueSnapshot snapshot) {
        return snapshot.points().stream()
                .filter(point -> point.expert().equals(staff.id().value()))
                .findFirst();
    }

    private String placeOf(PointView open) {
        return office.findPoint(open.id())
                .map(point -> PlaceNames.nameOf(words, point, office.branchName(open.branch())))
                .orElse("");
    }

    /** Asks to whom: the idle experts who serve the ticket's line. */
    void handOver(TicketCard card, QueueSnapshot snapshot) {
        var choices = snapshot.points().stream()
                .filter(point -> point.ticket() == null && point.kind() != PlaceKind.COUNTER)
                .filter(point -> point.lines().contains(card.line()))
                .filter(point -> !point.expert().equals(worker.id()))
                .map(point -> new Choice(
                        office.people().getOrDefault(point.expert(), "") + " – " + placeOf(point),
                        () -> handOver(card, point)))
                .toList();
        if (choices.isEmpty()) {
            notice.refuse(words.say("handover.nobody"));
        } else {
            new ChoiceDialog(words, words.say("handover.ask", Map.of("number", card.number())), choices).open();
        }
    }

    private void handOver(TicketCard card, PointView point) {
        var staff = worker.staff();
        submit.accept(id -> new TicketCommand.HandOver(id, staff.organisation(), staff.id(), card.id(), point.id()));
    }
}
