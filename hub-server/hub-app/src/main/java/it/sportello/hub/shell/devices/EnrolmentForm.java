package it.sportello.hub.shell.devices;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import it.sportello.api.BranchId;
import it.sportello.api.DeviceKind;
import it.sportello.api.PlaceKind;
import it.sportello.api.ServicePointId;
import it.sportello.hub.branch.Branch;
import it.sportello.hub.branch.ServicePoint;
import it.sportello.hub.shell.frame.KeyButton;
import it.sportello.hub.shell.words.Words;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Issues the one-time code with which a new device is let in, and shows it once. */
final class EnrolmentForm extends Div {

    /** How long a code can be used. */
    static final Duration VALID = Duration.ofMinutes(15);

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient List<ServicePoint> booths;
    private final transient Issue issue;
    private final Select<Branch> branch = new Select<>();
    private final RadioButtonGroup<DeviceKind> kind = new RadioButtonGroup<>();
    private final Select<ServicePoint> booth = new Select<>();
    private final Div code = new Div();

    EnrolmentForm(Words words, List<Branch> branches, List<ServicePoint> points, Issue issue) {
        this.words = words;
        this.booths =
                points.stream().filter(point -> point.kind() == PlaceKind.BOOTH).toList();
        this.issue = issue;
        var offices = branches.stream()
                .filter(each -> each.kind() == Branch.Kind.OFFICE)
                .toList();
        branch.setLabel(words.say("devices.branch"));
        branch.setItemLabelGenerator(Branch::name);
        branch.setItems(offices);
        offices.stream().findFirst().ifPresent(branch::setValue);
        kind.setLabel(words.say("devices.kind"));
        kind.setItemLabelGenerator(words::say);
        kind.setItems(DeviceKind.values());
        kind.setValue(DeviceKind.KIOSK);
        booth.setLabel(words.say("devices.booth"));
        booth.setEmptySelectionAllowed(true);
        booth.setEmptySelectionCaption(words.say("devices.booth.none"));
        booth.setItemLabelGenerator(this::nameOf);
        branch.addValueChangeListener(changed -> offerBooths());
        kind.addValueChangeListener(changed -> offerBooths());
        offerBooths();
        code.addClassName("code");
        code.getElement().setAttribute("role", "status");
        var fields = new Div(branch, kind, booth, new KeyButton(words.say("devices.code"), "E", this::issue).asMain());
        fields.addClassName("fields");
        addClassName("card");
        add(new H2(words.say("devices.new")), new Paragraph(words.say("devices.new.hint")), fields, code);
    }

    /** Only a kiosk stands in a booth, and only in one of its branch. */
    private void offerBooths() {
        var here = booths.stream()
                .filter(point -> branch.getValue() != null
                        && point.branch().equals(branch.getValue().id()))
                .toList();
        booth.setItems(here);
        booth.setVisible(kind.getValue() == DeviceKind.KIOSK && !here.isEmpty());
    }

    private String nameOf(@Nullable ServicePoint point) {
        return point == null
                ? words.say("devices.booth.none")
                : words.say("place.BOOTH", Map.of("label", point.label()));
    }

    private void issue() {
        var place = branch.getValue();
        if (place == null) {
            return;
        }
        var chosen = booth.isVisible() ? booth.getValue() : null;
        var issued = issue.of(place.id(), kind.getValue(), chosen == null ? null : chosen.id());
        var shown = new Div(issued.code());
        shown.addClassNames("sp-number", "code-value");
        var hint = Map.of(
                "kind", chosen == null ? words.say(kind.getValue()) : nameOf(chosen),
                "branch", place.name(),
                "time", issued.validUntil());
        code.removeAll();
        code.add(shown, new Paragraph(words.say("devices.code.hint", hint)));
    }

    /** Makes a code; the booth is null for a device that stands in none. */
    @FunctionalInterface
    interface Issue {
        IssuedCode of(BranchId branch, DeviceKind kind, @Nullable ServicePointId booth);
    }

    /** A code and the time until which it can be used, as read on the wall. */
    record IssuedCode(String code, String validUntil) {}
}
