package it.sportello.hub.shell.devices;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import it.sportello.api.BranchId;
import it.sportello.api.DeviceKind;
import it.sportello.api.ServicePointId;
import it.sportello.hub.gateway.DeviceState;
import it.sportello.hub.identity.Staff;
import it.sportello.hub.shell.frame.ChoiceDialog;
import it.sportello.hub.shell.frame.ChoiceDialog.Choice;
import it.sportello.hub.shell.frame.ConsoleLayout;
import it.sportello.hub.shell.frame.Notice;
import it.sportello.hub.shell.frame.SignedIn;
import it.sportello.hub.shell.words.StaffLanguage;
import it.sportello.hub.shell.words.Words;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The kiosks and screens of the organisation: how they are, new ones let in, lost ones shut out. */
@Route(value = "devices", layout = ConsoleLayout.class)
@RolesAllowed("ADMINISTRATOR")
class DevicesView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final transient DevicesDoors doors;
    private final transient Words words;
    private final transient Staff staff;
    private final DeviceTable table;
    private final Notice notice = new Notice();
    private final Paragraph none = new Paragraph();
    private @Nullable Registration following;
    private Instant readAt = Instant.MIN;

    DevicesView(DevicesDoors doors, SignedIn signedIn) {
        this.doors = doors;
        this.staff = signedIn.get();
        this.words = Words.in(StaffLanguage.of(staff));
        var branches = doors.branches().listBranches(staff.organisation());
        var zone = branches.stream().findFirst().map(branch -> branch.zone()).orElse(ZoneOffset.UTC);
        this.table = new DeviceTable(words, zone, this::askRevoke);
        none.setText(words.say("devices.none"));
        addClassName("page");
        var points = doors.branches().listServicePoints(staff.organisation());
        var enrolment =
                new EnrolmentForm(words, branches, points, (branch, kind, booth) -> issue(branch, kind, booth, zone));
        var list = new Div(new H2(words.say("devices.list")), none, table);
        list.addClassName("card");
        add(new H1(words.say("page.devices")), notice, enrolment, list);
    }

    @Override
    public String getPageTitle() {
        return words.say("page.devices") + " · " + words.say("brand");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        following = doors.feed().follow(event.getUI(), staff.organisation(), snapshot -> readAgain());
        read();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (following != null) {
            following.remove();
        }
    }

    /** The queue's snapshots also tell that time goes by; the devices need not be read with each of them. */
    private void readAgain() {
        if (readAt.plus(PAUSE).isBefore(doors.clock().instant())) {
            read();
        }
    }

    private void read() {
        readAt = doors.clock().instant();
        var states = doors.states().list(staff.organisation());
        none.setVisible(states.isEmpty());
        table.setVisible(!states.isEmpty());
        table.show(states);
    }

    private EnrolmentForm.IssuedCode issue(
            BranchId branch, DeviceKind kind, @Nullable ServicePointId booth, ZoneId zone) {
        var devices = doors.devices();
        var code = booth == null
                ? devices.issueCode(staff.organisation(), branch, kind, staff.id())
                : devices.issueBoothCode(staff.organisation(), booth, staff.id());
        var until = doors.clock().instant().plus(EnrolmentForm.VALID);
        return new EnrolmentForm.IssuedCode(code, words.time(until, zone));
    }

    private void askRevoke(DeviceState state) {
        var name = Map.of("name", state.device().identity().name());
        var revoke = new Choice(words.say("devices.revoke"), () -> {
            doors.devices()
                    .revoke(staff.organisation(), state.device().identity().id(), staff.id());
            notice.tell(words.say("devices.revoked", name));
            read();
        });
        new ChoiceDialog(words, words.say("devices.revoke.ask", name), List.of(revoke))
                .withHint(words.say("devices.revoke.hint"))
                .open();
    }
}
