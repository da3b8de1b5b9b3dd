package it.sportello.kiosk.screen;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import it.sportello.kiosk.booth.BoothDesk;
import it.sportello.kiosk.booth.BoothScene;
import it.sportello.kiosk.booth.BoothStage;
import it.sportello.kiosk.booth.BoothVisit;
import it.sportello.kiosk.text.Phrases;
import java.util.List;
import java.util.Locale;

/** The citizen types the number of the ticket. */
final class NumberScreen extends Screen<BoothScene> {

    /** A ticket's number has Latin letters and digits in every language. */
    private static final List<String> ROWS = List.of("1234567890", "QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM");

    private static final String KEY = "event.key";

    private final Span typed = Keys.span("sp-number", "");
    private final Paragraph refused = BoothFacts.warning();
    private final NativeButton enter;

    NumberScreen(BoothDesk desk, Phrases say) {
        super("type-number", say.get("number.title"));
        typed.getElement().setAttribute("role", "status");
        typed.getElement().setAttribute("aria-label", say.get("number.title"));
        enter = Keys.button("primary", VaadinIcon.ENTER, say.get("number.enter"), desk::numberTyped);
        var field = Keys.box("number", typed);
        field.getElement().setAttribute("dir", "ltr");
        add(Keys.paragraph("lead", say.get("number.text")), field, refused, keys(desk, say), enter);
        listen(desk);
    }

    private static Div keys(BoothDesk desk, Phrases say) {
        var pad = Keys.box("keyboard");
        pad.getElement().setAttribute("role", "group");
        pad.getElement().setAttribute("aria-label", say.get("keyboard.name"));
        pad.getElement().setAttribute("dir", "ltr");
        for (var row : ROWS) {
            var keys = Keys.box("row");
            row.codePoints()
                    .mapToObj(Character::toString)
                    .forEach(key -> keys.add(Keys.button("letter", key, () -> desk.step(visit -> visit.type(key)))));
            pad.add(keys);
        }
        pad.add(Keys.box(
                "row",
                Keys.button(
                        "letter",
                        VaadinIcon.BACKSPACE,
                        say.get("keyboard.erase"),
                        () -> desk.step(BoothVisit::erase))));
        return pad;
    }

    /** Whoever has a real keyboard types on it. */
    private void listen(BoothDesk desk) {
        getElement()
                .addEventListener("keydown", event -> {
                    var key = event.getEventData().get(KEY).asString();
                    if (key.length() == 1) {
                        desk.step(visit -> visit.type(key.toUpperCase(Locale.ROOT)));
                    } else {
                        desk.step(BoothVisit::erase);
                    }
                })
                .addEventData(KEY)
                .setFilter("/^[a-zA-Z0-9]$|^Backspace$/.test(event.key)");
    }

    @Override
    void show(BoothScene scene, Phrases say) {
        if (scene.visit().stage() instanceof BoothStage.Typing(var number, var reason)) {
            typed.setText(number.isEmpty() ? "–" : number);
            enter.setEnabled(!number.isEmpty());
            Keys.tell(refused, reason == null ? "" : say.of("closed", reason));
        }
    }
}
