package it.sportello.kiosk.screen;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.icon.VaadinIcon;
import it.sportello.kiosk.text.Phrases;
import java.util.Locale;
import java.util.function.Consumer;

/** A keyboard on the screen, with the letters of the citizen's language. */
final class ScreenKeyboard extends Div {

    private static final String SPACE = " ";
    private static final String ERASE = "\b";
    private static final int LONGEST = 60;

    /** A keyboard that gives each letter to the listener, and says when it is put away. */
    ScreenKeyboard(Phrases say, Consumer<String> typed, Runnable done) {
        addClassName("keyboard");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", say.get("keyboard.name"));
        for (var row : say.get("keyboard.rows").split(SPACE, -1)) {
            var keys = Keys.box("row");
            row.codePoints().mapToObj(Character::toString).forEach(letter -> keys.add(letter(letter, say, typed)));
            add(keys);
        }
        var space = wide(Keys.button("letter", say.get("keyboard.space"), () -> typed.accept(SPACE)));
        var erase = Keys.button("letter", VaadinIcon.BACKSPACE, say.get("keyboard.erase"), () -> typed.accept(ERASE));
        var close = Keys.button("letter", VaadinIcon.CHECK, say.get("keyboard.done"), done);
        add(Keys.box("row", erase, space, close));
    }

    private static NativeButton letter(String letter, Phrases say, Consumer<String> typed) {
        return Keys.button("letter", letter.toUpperCase(say.language().locale()), () -> typed.accept(letter));
    }

    private static NativeButton wide(NativeButton button) {
        button.addClassName("wide");
        return button;
    }

    /** The text after that key. */
    static String typed(String text, String key) {
        return typed(text, key, LONGEST);
    }

    /** The text after that key, at most so long. */
    static String typed(String text, String key, int longest) {
        if (!key.equals(ERASE)) {
            return text.length() < longest ? text + key.toLowerCase(Locale.ROOT) : text;
        }
        return text.isEmpty() ? text : text.substring(0, text.offsetByCodePoints(text.length(), -1));
    }
}
