package it.sportello.hub.shell.devices;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import it.sportello.hub.gateway.DeviceState;
import it.sportello.hub.shell.frame.KeyButton;
import it.sportello.hub.shell.frame.Keyed;
import it.sportello.hub.shell.words.Words;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The devices, a row each. */
final class DeviceTable extends NativeTable {

    private static final long serialVersionUID = 1L;

    private static final List<String> COLUMNS = List.of(
            "devices.name", "devices.kind", "devices.branch", "devices.state", "devices.facts", "devices.version");

    private final transient Words words;
    private final transient Consumer<DeviceState> revoke;
    private final ZoneId zone;
    private final Keyed<Object, DeviceState> rows;

    DeviceTable(Words words, ZoneId zone, Consumer<DeviceState> revoke) {
        this.words = words;
        this.zone = zone;
        this.revoke = revoke;
        var head = new NativeTableRow();
        COLUMNS.forEach(column -> head.add(heading(words.say(column))));
        head.add(heading(words.say("devices.action")));
        getHead().add(head);
        rows = new Keyed<>(addBody(), state -> state.device().identity().id(), this::row);
    }

    void show(List<DeviceState> states) {
        rows.show(states);
    }

    private static NativeTableHeaderCell heading(String text) {
        var cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private Component row(DeviceState state) {
        var identity = state.device().identity();
        var name = new NativeTableHeaderCell(identity.name());
        name.getElement().setAttribute("scope", "row");
        var row = new NativeTableRow();
        row.add(name);
        Stream.of(words.say(identity.kind()), identity.branchName())
                .forEach(text -> row.add(new NativeTableCell(text)));
        row.add(
                cell(link(state)),
                cell(facts(state)),
                new NativeTableCell(state.report().version()));
        row.add(state.device().revokedAt() == null ? cell(revokeButton(state)) : new NativeTableCell());
        return row;
    }

    private Component link(DeviceState state) {
        var kind = state.device().revokedAt() != null ? "revoked" : state.connected() ? "connected" : "away";
        var word = new Span(words.say(kind.equals("revoked") ? "devices.revoked.state" : "devices." + kind));
        word.addClassName("link");
        word.getElement().setAttribute("data-link", kind);
        var since = new Span(words.say("devices.since", Map.of("time", words.dateTime(state.since(), zone))));
        since.addClassName("hints");
        return new Div(word, since);
    }

    private Component facts(DeviceState state) {
        var facts = new Div();
        facts.addClassName("device-facts");
        if (!state.report().facts().isEmpty()) {
            state.report().facts().forEach(fact -> facts.add(new Span(words.sayCode("fact", fact))));
        } else {
            facts.add(new Text(words.say(state.report().version().isEmpty() ? "devices.unheard" : "devices.well")));
        }
        return facts;
    }

    private Component revokeButton(DeviceState state) {
        var button = new KeyButton(words.say("devices.revoke"), "", () -> revoke.accept(state));
        button.setAriaLabel(words.say(
                "devices.revoke.named", Map.of("name", state.device().identity().name())));
        return button;
    }

    private static NativeTableCell cell(Component content) {
        return new NativeTableCell(content);
    }
}
