package it.sportello.kiosk.screen;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.icon.VaadinIcon;
import it.sportello.kiosk.text.Phrases;
import it.sportello.kiosk.visit.Comfort;
import it.sportello.kiosk.visit.VisitDesk;
import java.util.function.UnaryOperator;

/** How to see, hear and reach the kiosk better; always at the foot of the display. */
final class AccessBar extends Nav {

    private final NativeButton size;
    private final NativeButton contrast;
    private final NativeButton reach;
    private final NativeButton aloud;

    AccessBar(VisitDesk desk, Phrases say, Front front) {
        addClassName("bar");
        getElement().setAttribute("aria-label", say.get("bar.name"));
        size = comfort(
                desk,
                say,
                VaadinIcon.TEXT_HEIGHT,
                "bar.size",
                was -> was.with(was.size().next()));
        contrast =
                comfort(desk, say, VaadinIcon.ADJUST, "bar.contrast", was -> was.withHighContrast(!was.highContrast()));
        reach = comfort(desk, say, VaadinIcon.ARROW_DOWN, "bar.reach", was -> was.withLowReach(!was.lowReach()));
        aloud = comfort(desk, say, VaadinIcon.VOLUME_UP, "bar.aloud", was -> was.withReadAloud(!was.readAloud()));
        add(
                Keys.button("tool", VaadinIcon.GLOBE, say.get("bar.language"), front::languages),
                size,
                contrast,
                reach,
                aloud,
                Keys.button("tool", VaadinIcon.HANDS_UP, say.get("bar.help"), front::help));
    }

    private static NativeButton comfort(
            VisitDesk desk, Phrases say, VaadinIcon icon, String key, UnaryOperator<Comfort> change) {
        return Keys.button(
                "tool", icon, say.get(key), () -> desk.step(visit -> visit.with(change.apply(visit.comfort()))));
    }

    void show(Comfort comfort) {
        press(size, comfort.size() != Comfort.TextSize.NORMAL);
        press(contrast, comfort.highContrast());
        press(reach, comfort.lowReach());
        press(aloud, comfort.readAloud());
    }

    private static void press(NativeButton button, boolean on) {
        button.getElement().setAttribute("aria-pressed", Boolean.toString(on));
    }
}
