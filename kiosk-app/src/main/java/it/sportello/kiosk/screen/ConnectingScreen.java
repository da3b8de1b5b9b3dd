package it.sportello.kiosk.screen;

import com.vaadin.flow.component.html.Paragraph;
import it.sportello.kiosk.text.Phrases;
import it.sportello.kiosk.visit.Scene;

/** Shown before the kiosk has ever heard from its hub: for the person who sets it up. */
final class ConnectingScreen extends Screen {

    private final Paragraph state = new Paragraph();

    ConnectingScreen(Phrases say) {
        super("connecting", say.get("connecting.title"));
        add(Keys.paragraph("lead", say.get("connecting.text")));
        state.addClassName("fact");
        state.getElement().setAttribute("role", "status");
        add(state);
    }

    @Override
    void show(Scene scene, Phrases say) {
        var link = scene.office().link();
        var denied = link.denied();
        Keys.tell(state, denied == null ? say.of("link", link.phase()) : say.of("denied", denied));
    }
}
