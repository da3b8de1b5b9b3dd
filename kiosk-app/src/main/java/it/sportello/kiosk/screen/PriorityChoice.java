package it.sportello.kiosk.screen;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import it.sportello.api.Priority;
import it.sportello.kiosk.text.Phrases;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** Why one may go before others; closed until touched. */
final class PriorityChoice extends NativeDetails {

    private final Map<Priority, NativeButton> reasons = new EnumMap<>(Priority.class);

    PriorityChoice(Phrases say, Consumer<Priority> chosen) {
        addClassName("priority");
        setSummaryText(say.get("priority.title"));
        var group = Keys.box("reasons");
        group.getElement().setAttribute("role", "group");
        group.getElement().setAttribute("aria-label", say.get("priority.title"));
        for (var reason : Priority.values()) {
            var button = Keys.button("choice", say.of("priority", reason), () -> chosen.accept(reason));
            reasons.put(reason, button);
            group.add(button);
        }
        setContent(new Div(Keys.paragraph("hint", say.get("priority.hint")), group));
    }

    void show(Priority chosen) {
        reasons.forEach((reason, button) ->
                button.getElement().setAttribute("aria-pressed", Boolean.toString(reason == chosen)));
    }
}
