package it.sportello.hub.shell.audit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import it.sportello.hub.audit.AuditEntry;
import it.sportello.hub.audit.AuditLog;
import it.sportello.hub.branch.Branch;
import it.sportello.hub.branch.Branches;
import it.sportello.hub.branch.OrganisationId;
import it.sportello.hub.identity.Devices;
import it.sportello.hub.identity.Staff;
import it.sportello.hub.identity.StaffDirectory;
import it.sportello.hub.queue.views.QueueView;
import it.sportello.hub.shell.frame.ConsoleLayout;
import it.sportello.hub.shell.frame.PlaceNames;
import it.sportello.hub.shell.frame.SignedIn;
import it.sportello.hub.shell.words.StaffLanguage;
import it.sportello.hub.shell.words.Words;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The newest acts of staff. */
@Route(value = "audit", layout = ConsoleLayout.class)
@RolesAllowed({"SUPERVISOR", "ADMINISTRATOR"})
class AuditView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 200;
    private static final List<String> COLUMNS =
            List.of("audit.at", "audit.actor", "audit.act", "audit.subject", "audit.detail");

    private final transient Words words;

    AuditView(Doors doors, SignedIn signedIn) {
        var staff = signedIn.get();
        this.words = Words.in(StaffLanguage.of(staff));
        var zone = doors.branches().listBranches(staff.organisation()).stream()
                .findFirst()
                .map(Branch::zone)
                .orElse(ZoneOffset.UTC);
        var names = names(doors, staff.organisation());
        var table = new NativeTable();
        var head = new NativeTableRow();
        COLUMNS.forEach(column -> head.add(heading(column)));
        table.getHead().add(head);
        var body = table.addBody();
        doors.log().listNewest(staff.organisation(), SHOWN).forEach(entry -> body.add(row(entry, names, zone)));
        addClassName("page");
        var card = new Div(new Paragraph(words.say("audit.hint", Map.of("count", SHOWN))), table);
        card.addClassName("card");
        // The only thing here that can have the focus, so that a long page is scrolled by keyboard.
        card.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", words.say("page.audit"));
        add(new H1(words.say("page.audit")), card);
    }

    @Override
    public String getPageTitle() {
        return words.say("page.audit") + " · " + words.say("brand");
    }

    private NativeTableHeaderCell heading(String column) {
        var cell = new NativeTableHeaderCell(words.say(column));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private NativeTableRow row(AuditEntry entry, Map<String, String> names, ZoneId zone) {
        var row = new NativeTableRow();
        Stream.of(
                        words.dateTime(entry.at(), zone),
                        named(entry.actor(), names),
                        words.sayCode("audit", entry.act()),
                        named(entry.subject(), names),
                        words.sayCode("detail", entry.detail()))
                .forEach(text -> row.add(new NativeTableCell(text)));
        return row;
    }

    /** The name behind an id; the start of the id where none is known today. */
    private String named(String id, Map<String, String> names) {
        var isUuid = id.length() == 36;
        return names.getOrDefault(id, isUuid ? id.substring(0, 8) : words.sayCode("actor", id));
    }

    private Map<String, String> names(Doors doors, OrganisationId organisation) {
        var names = new HashMap<String, String>();
        for (Staff member : doors.staff().list(organisation)) {
            names.put(member.id().toString(), member.displayName());
        }
        for (var branch : doors.branches().listBranches(organisation)) {
            names.put(branch.id().toString(), branch.name());
        }
        for (var device : doors.devices().list(organisation)) {
            names.put(device.identity().id().toString(), device.identity().name());
        }
        for (var point : doors.branches().listServicePoints(organisation)) {
            names.put(point.id().toString(), PlaceNames.nameOf(words, doors.branches(), point.id()));
        }
        for (var ticket : doors.queue().snapshotOf(organisation).tickets()) {
            names.put(ticket.id().toString(), ticket.number());
        }
        return names;
    }

    /** What the page looks at. */
    @Component
    record Doors(AuditLog log, StaffDirectory staff, Branches branches, Devices devices, QueueView queue) {}
}
