package it.sportello.kiosk.screen;

import com.vaadin.flow.component.html.Paragraph;
import it.sportello.kiosk.office.Office;
import it.sportello.kiosk.text.Phrases;
import java.util.function.Function;

/** Shown before the kiosk has ever heard from its hub: for the person who sets it up. */
final class ConnectingScreen<S> extends Screen<S> {

    private final Function<S, Office> office;
    private final Paragraph state = new Paragraph();

    ConnectingScreen(Phrases say, Function<S, Office> office) {
        super("connecting", say.get("connecting.title"));
        this.office = office;
        add(Keys.paragraph("lead", say.get("connecting.text")));
        state.addClassName("fact");
        state.getElement().setAttribute("role", "status");
        add(state);
    }

    @Override
    void show(S scene, Phrases say) {
        var link = office.apply(scene).link();
        var denied = link.denied();
        Keys.tell(state, denied == null ? say.of("link", link.phase()) : say.of("denied", denied));
    }
}
