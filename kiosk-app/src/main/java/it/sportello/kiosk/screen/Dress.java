package it.sportello.kiosk.screen;

import com.vaadin.flow.component.html.Div;
import it.sportello.kiosk.text.Phrases;
import it.sportello.kiosk.visit.Comfort;

/** How the page looks and sounds for the citizen who is there. */
final class Dress {

    private Dress() {}

    /** Dresses the display's page, and reads it aloud if wished; says so where this machine has no voice for it. */
    static void put(Div display, Phrases say, Comfort comfort, Wishes wishes, Front front) {
        var page = display.getElement();
        page.executeJs(
                "window.sportelloKiosk.dress($0, $1, $2, $3, $4, $5)",
                say.language().code(),
                say.language().direction(),
                say.get("page.title"),
                comfort.size().name(),
                comfort.highContrast() ? "high" : "normal",
                comfort.lowReach() ? "low" : "normal");
        if (!comfort.readAloud()) {
            page.executeJs("window.sportelloKiosk.hush()");
            return;
        }
        page.executeJs("return window.sportelloKiosk.speak($0)", say.language().code())
                .then(Boolean.class, heard -> {
                    if (!heard) {
                        wishes.comfort().accept(was -> was.withReadAloud(false));
                        front.noVoice();
                    }
                });
    }
}
