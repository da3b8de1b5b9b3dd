package it.sportello.hub.shell.frame;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import it.sportello.api.BranchId;
import it.sportello.api.CommandId;
import it.sportello.api.PlaceKind;
import it.sportello.hub.assistance.HelpCall;
import it.sportello.hub.assistance.HelpCalls;
import it.sportello.hub.branch.Branches;
import it.sportello.hub.identity.Role;
import it.sportello.hub.identity.Staff;
import it.sportello.hub.queue.views.QueueSnapshot;
import it.sportello.hub.shell.words.Words;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The citizens who call for a person, shown to those at a counter of that branch and to supervisors and administrators,
 * until somebody goes there. Each may hide a call for oneself.
 */
final class HelpNotice extends Div {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final transient Words words;
    private final transient Staff staff;
    private final transient HelpCalls calls;
    private final transient Branches branches;
    private final transient Set<CommandId> hidden = new HashSet<>();
    private transient Optional<BranchId> counter = Optional.empty();
    private transient @Nullable List<HelpCall> shown;

    HelpNotice(Words words, Staff staff, HelpCalls calls, Branches branches) {
        this.words = words;
        this.staff = staff;
        this.calls = calls;
        this.branches = branches;
        addClassName("help-calls");
        getElement().setAttribute("role", "alert");
    }

    /** Notes where its reader works now, and looks again: a call may be over by the time alone. */
    void look(QueueSnapshot snapshot) {
        counter = snapshot.points().stream()
                .filter(point -> point.kind() == PlaceKind.COUNTER
                        && point.expert().equals(staff.id().value()))
                .map(point -> point.branch())
                .findFirst();
        look();
    }

    /** Shows the calls that are open now. */
    void look() {
        var open = calls.listOpen(staff.organisation()).stream()
                .filter(call -> concerns(call) && !hidden.contains(call.id()))
                .toList();
        if (!open.equals(shown)) {
            shown = open;
            removeAll();
            open.forEach(call -> add(line(call)));
            setVisible(!open.isEmpty());
        }
    }

    private boolean concerns(HelpCall call) {
        return staff.roles().contains(Role.SUPERVISOR)
                || staff.roles().contains(Role.ADMINISTRATOR)
                || counter.equals(Optional.of(call.branch()));
    }

    private Div line(HelpCall call) {
        var branch = branches.getBranch(call.branch());
        var sentence = words.say(
                "help.call",
                Map.of("kiosk", call.deviceName(), "branch", branch.name(), "time", time(call, branch.zone())));
        var go = new KeyButton(
                words.say("help.go"), "", () -> calls.attend(staff.organisation(), call.id(), staff.id()));
        var hide = new KeyButton(words.say("help.hide"), "", () -> {
            hidden.add(call.id());
            look();
        });
        return new Div(new Span(sentence), go, hide);
    }

    private static String time(HelpCall call, ZoneId zone) {
        return TIME.format(call.at().atZone(zone));
    }
}
