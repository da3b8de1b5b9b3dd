package it.sportello.hub.shell.devices;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import it.sportello.api.BranchId;
import it.sportello.api.DeviceKind;
import it.sportello.hub.branch.Branch;
import it.sportello.hub.shell.frame.KeyButton;
import it.sportello.hub.shell.words.Words;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Issues the one-time code with which a new device is let in, and shows it once. */
final class EnrolmentForm extends Div {

    /** How long a code can be used. */
    static final Duration VALID = Duration.ofMinutes(15);

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient BiFunction<BranchId, DeviceKind, IssuedCode> issue;
    private final Select<Branch> branch = new Select<>();
    private final RadioButtonGroup<DeviceKind> kind = new RadioButtonGroup<>();
    private final Div code = new Div();

    EnrolmentForm(Words words, List<Branch> branches, BiFunction<BranchId, DeviceKind, IssuedCode> issue) {
        this.words = words;
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
        code.addClassName("code");
        code.getElement().setAttribute("role", "status");
        var fields = new Div(branch, kind, new KeyButton(words.say("devices.code"), "E", this::issue).asMain());
        fields.addClassName("fields");
        addClassName("card");
        add(new H2(words.say("devices.new")), new Paragraph(words.say("devices.new.hint")), fields, code);
    }

    private void issue() {
        var place = branch.getValue();
        if (place == null) {
            return;
        }
        var issued = issue.apply(place.id(), kind.getValue());
        var shown = new Div(issued.code());
        shown.addClassNames("sp-number", "code-value");
        var hint = Map.of(
                "kind", words.say(kind.getValue()),
                "branch", place.name(),
                "time", issued.validUntil());
        code.removeAll();
        code.add(shown, new Paragraph(words.say("devices.code.hint", hint)));
    }

    /** A code and the time until which it can be used, as read on the wall. */
    record IssuedCode(String code, String validUntil) {}
}
